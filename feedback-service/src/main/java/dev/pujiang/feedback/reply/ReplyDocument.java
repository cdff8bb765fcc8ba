package dev.pujiang.feedback.reply;

import java.util.List;

import dev.pujiang.events.Outcome;
import io.quarkus.qute.TemplateData;

/** A reply as a document to read and print. */
@TemplateData
public record ReplyDocument(ReplyView reply, String body, List<Item> items) {

    /** One claim and what was decided on it. */
    @TemplateData
    public record Item(int ordinal, String category, Outcome outcome, String evidence) {}
}
