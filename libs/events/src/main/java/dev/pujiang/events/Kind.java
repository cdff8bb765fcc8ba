package dev.pujiang.events;

/** 类别: what a case is, which decides its track. */
public enum Kind {
    SUGGESTION,
    /** An accusation: its facts travel on restricted topics only (R-ACCUSED). */
    REPORT, APPEAL;

    public Classification classification() {
        return this == REPORT ? Classification.RESTRICTED : Classification.INTERNAL;
    }
}
