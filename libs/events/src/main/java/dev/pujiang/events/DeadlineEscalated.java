package dev.pujiang.events;

import java.time.Instant;

/**
 * A breached duty is still not done: the next level is told (R-ESCALATE).
 *
 * @param level how many levels above the late body, from 2
 * @param told the body that is told, the topmost if there are not so many levels; null if there is none above the late body
 */
public record DeadlineEscalated(String caseNumber, Term term, int level, String told, Instant recordedAt)
        implements
            DeadlineEvent {}
