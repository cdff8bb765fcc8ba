package dev.pujiang.intake.progress;

/** What happened to a case, in the order in which petitioners meet it. */
public enum Step {
    REGISTERED, ASSIGNED, SIGNED, ACCEPTED,
    /** The body was given more time (R-CLOCKS). */
    TERM_EXTENDED,
    /** Holidays were published, and with them the term ends on another day (R-EXPLAIN). */
    TERM_RECOMPUTED, TERM_PAUSED, TERM_RESUMED,
    /** A duty was not done in time, and the superior was told (R-ESCALATE). */
    OVERDUE,
    /** It still was not done, and the next level was told. */
    OVERDUE_ESCALATED,
    /** It had been done in time after all. */
    OVERDUE_RETRACTED, REPLY_ISSUED, DELIVERED, CONCLUDED, RATED, CLOSED
}
