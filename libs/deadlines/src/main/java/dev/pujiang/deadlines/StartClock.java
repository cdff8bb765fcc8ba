package dev.pujiang.deadlines;

import dev.pujiang.events.Classification;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock to be started.
 *
 * @param rule name of the rule in the policy
 * @param at when the start event happened
 * @param division whose calendar holds
 * @param matter what it runs for; one clock of a rule for each matter and petitioner
 * @param petitionerId whose right it is, or null
 * @param body whose duty it is, or null if that is not known yet or it is a right of a petitioner
 */
public record StartClock(String caseNumber, Classification classification, String rule, Instant at, String division,
        UUID matter, UUID petitionerId, String body) {}
