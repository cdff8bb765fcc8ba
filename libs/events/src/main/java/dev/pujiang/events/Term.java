package dev.pujiang.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A term of the law that runs for a matter of a case (R-CLOCKS).
 *
 * @param clock path below the gateway under which an authorised reader finds the clock and why it ends when it ends (R-EXPLAIN)
 * @param rule name of the rule in the policy, such as {@code handle}
 * @param matter what it runs for: the claim for {@code inform} and {@code handle}, the assignment for {@code object}, the reply for
 *            {@code request-review}
 * @param petitionerId whose right it is, or null for a duty of a body
 * @param body whose duty it is, or null as long as nobody is responsible, and for a right of a petitioner
 * @param startedAt when the event happened from which it runs
 * @param lastDay the last day of the term; of a paused clock, as if it were resumed at once
 * @param dueAt the first instant after the term, or null while the clock is paused
 * @param provisional whether it leans on a year whose holidays are not published yet
 */
@RegisterForReflection
public record Term(String clock, String rule, UUID matter, UUID petitionerId, String body, Instant startedAt,
        LocalDate lastDay, Instant dueAt, boolean provisional) {}
