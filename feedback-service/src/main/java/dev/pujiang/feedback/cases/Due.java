package dev.pujiang.feedback.cases;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.clock.Rule;
import dev.pujiang.deadlines.ClockView.State;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How the term of a claim stands.
 *
 * @param clock where routing shows it and why it ends when it ends
 * @param rule name of the rule
 * @param lastDay the last day of the term; of a paused clock, as if it were resumed at once
 * @param dueAt the first instant after the term; absent while the clock is paused
 * @param remainingDays of the kind the term counts, 0 on the last day, negative after it; absent once answered, and while paused
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@TemplateData
public record Due(String clock, String rule, State state, LocalDate lastDay, Instant dueAt, boolean provisional,
        Long remainingDays, @JsonIgnore Rule counted) {}
