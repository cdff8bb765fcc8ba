package dev.pujiang.intake.terms;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * By when a claim is to be taken on or answered, for its readers.
 *
 * @param rule name of the rule of the law, {@code inform} or {@code handle}
 * @param name what it is a term for, in the reader's language
 * @param text how it stands, in the reader's language: days left, the last day, days overdue, on hold
 * @param lastDay the last day; of a term on hold, as if it went on at once
 * @param dueAt the first instant after the term; absent while it is on hold
 * @param remainingDays calendar days in China, 0 on the last day, negative when overdue; absent while it is on hold
 * @param provisional whether the date may move because the holidays of that year are not published yet
 * @param told who was told that it is overdue; absent if nobody was
 * @param clock where programs find why it ends on that day (R-EXPLAIN)
 * @param why where people read it
 */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermView(String rule, State state, String name, String text, LocalDate lastDay, Instant dueAt,
        Long remainingDays, boolean provisional, String told, String toldName, String clock, String why) {

    /** How a term stands. */
    public enum State {
        RUNNING, PAUSED, OVERDUE
    }

    /** The same for readers who find the reasons elsewhere. */
    public TermView explainedAt(String path) {
        return new TermView(rule, state, name, text, lastDay, dueAt, remainingDays, provisional, told, toldName, clock, path);
    }
}
