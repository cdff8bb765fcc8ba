package dev.pujiang.feedback.cases;

import java.time.Instant;
import java.util.UUID;

import dev.pujiang.events.CaseNotified;

/** A reply that reached a petitioner: the echo of R-ECHO. */
public record Delivery(UUID replyId, UUID petitionerId, CaseNotified.Medium medium, Instant at) {}
