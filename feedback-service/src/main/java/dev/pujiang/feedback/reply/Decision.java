package dev.pujiang.feedback.reply;

import java.time.Instant;
import java.util.UUID;

import dev.pujiang.events.Outcome;

/** A claim has been decided by an issued reply, once and for good. */
public record Decision(UUID claimId, UUID replyId, Outcome outcome, Instant at) {}
