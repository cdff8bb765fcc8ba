package dev.pujiang.intake.progress;

/** What happened to a case, in the order in which petitioners meet it. */
public enum Step {
    REGISTERED, ASSIGNED, SIGNED, ACCEPTED, REPLY_ISSUED, DELIVERED, CONCLUDED, RATED, CLOSED
}
