package dev.pujiang.routing.assignment;

import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.routing.rule.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A claim as far as an assignment needs it: codes, ids and dates, nothing personal (R-PRIVACY). */
record RegisteredClaim(String caseNumber, UUID claimId, int ordinal, String category, Kind kind, Channel channel, String place,
        Instant receivedAt) {

    /** In the order of the case. */
    static List<RegisteredClaim> of(CaseRegistered registered) {
        return registered.claims().stream()
                .map(claim -> new RegisteredClaim(registered.caseNumber(), claim.claimId(), claim.ordinal(), claim.category(),
                        registered.kind(), registered.channel(), registered.place(), registered.receivedAt()))
                .toList();
    }

    Matter matter(LocalDate day) {
        return new Matter(place, category, kind, channel, day);
    }
}
