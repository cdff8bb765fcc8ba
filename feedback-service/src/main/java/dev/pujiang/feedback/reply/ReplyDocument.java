package dev.pujiang.feedback.reply;

import java.util.List;

import dev.pujiang.events.Outcome;

/** A reply as a document to read and print. */
public record ReplyDocument(ReplyView reply, String body, List<Item> items) {

    /** One claim and what was decided on it. */
    public record Item(int ordinal, String category, Outcome outcome, String evidence) {}
}
