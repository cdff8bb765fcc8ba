package dev.pujiang.deadlines;

/**
 * One step of a ladder (R-ESCALATE).
 *
 * @param days from the end of the term, of the kind the term counts; negative before it
 * @param level 0 for a reminder; at the end 1, the superior of the late body; then 2, 3, …
 */
record Rung(int days, int level) {

    boolean isReminder() {
        return days < 0;
    }

    boolean isEnd() {
        return days == 0;
    }
}
