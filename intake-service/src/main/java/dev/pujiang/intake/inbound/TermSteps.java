package dev.pujiang.intake.inbound;

import java.time.LocalDate;
import java.util.Optional;

import dev.pujiang.events.DeadlineBreached;
import dev.pujiang.events.DeadlineDueSoon;
import dev.pujiang.events.DeadlineEscalated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.DeadlineLapsed;
import dev.pujiang.events.DeadlineRecomputed;
import dev.pujiang.events.DeadlineRetracted;
import dev.pujiang.events.Envelope;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.Step;
import dev.pujiang.intake.terms.Duty;

/** What of a term belongs among the steps of a case: that it moved, that it was not kept, that it was after all. */
final class TermSteps {

    private TermSteps() {}

    /** The step; none for terms that petitioners do not wait for, for reminders, and where the last day stayed what it was. */
    static Optional<Progress.Entry> of(DeadlineEvent event, Envelope envelope) {
        if (Duty.of(event.term().rule()).isEmpty()) {
            return Optional.empty();
        }
        return switch (event) {
            case DeadlineBreached breached -> Optional.of(entry(Step.OVERDUE, event, envelope, breached.told(), null));
            case DeadlineEscalated escalated -> Optional.of(
                    entry(Step.OVERDUE_ESCALATED, event, envelope, escalated.told(), null));
            case DeadlineRetracted _ -> Optional.of(entry(Step.OVERDUE_RETRACTED, event, envelope, null, null));
            case DeadlineRecomputed recomputed -> moved(recomputed, envelope);
            case DeadlineDueSoon _,DeadlineLapsed _ -> Optional.empty();
        };
    }

    private static Optional<Progress.Entry> moved(DeadlineRecomputed recomputed, Envelope envelope) {
        LocalDate before = recomputed.previousLastDay().equals(recomputed.term().lastDay())
                ? null
                : recomputed.previousLastDay();
        return switch (recomputed.cause()) {
            case PAUSE -> Optional.of(entry(Step.TERM_PAUSED, recomputed, envelope, null, before));
            case RESUME -> Optional.of(entry(Step.TERM_RESUMED, recomputed, envelope, null, before));
            case EXTENSION -> Optional.of(entry(Step.TERM_EXTENDED, recomputed, envelope, null, before));
            case CALENDAR -> Optional.ofNullable(before)
                    .map(_ -> entry(Step.TERM_RECOMPUTED, recomputed, envelope, null, before));
        };
    }

    /** Each telling is a step of its own: a term may move more than once. */
    private static Progress.Entry entry(Step step, DeadlineEvent event, Envelope envelope, String told, LocalDate before) {
        return new Progress.Entry(step, envelope.id(), event.term().matter(), told, envelope.time(),
                new Progress.Moved(event.term().rule(), event.term().lastDay(), before));
    }
}
