package dev.pujiang.notice.docket;

import java.util.Map;
import java.util.Set;

/**
 * How far a claim has come, as far as heard of. Events of different topics arrive in no order between each other, so a step may be
 * skipped; none is taken back but by a new assignment.
 *
 * <pre>
 *  (registered) ──▶ ASSIGNED ──▶ SIGNED ──▶ ACCEPTED ──▶ ANSWERED
 *                     ▲ ╰──────────┴────────────┴───────────▲
 *                     ╰─ again, by another body, until answered
 * </pre>
 */
public enum ClaimState {
    ASSIGNED, SIGNED, ACCEPTED, ANSWERED;

    private static final Map<ClaimState, Set<ClaimState>> GRAPH = Map.of(
            ASSIGNED, Set.of(ASSIGNED, SIGNED, ACCEPTED, ANSWERED),
            SIGNED, Set.of(ASSIGNED, ACCEPTED, ANSWERED),
            ACCEPTED, Set.of(ASSIGNED, ANSWERED),
            ANSWERED, Set.of(ANSWERED));

    boolean leadsTo(ClaimState next) {
        return GRAPH.get(this).contains(next);
    }
}
