package dev.pujiang.notice.reception;

/** What a reception asks for at the moment somebody looks. */
sealed interface Due {

    /** Its second notice publishes itself now. */
    record SecondNotice() implements Due {}

    /** Noted on the reception itself; nothing is published. */
    record Noted(ReceptionStatus.Step step) implements Due {}

    /** A day was missed and the policy waits for a reason. */
    record ReasonAwaited() implements Due {}

    record Nothing() implements Due {}
}
