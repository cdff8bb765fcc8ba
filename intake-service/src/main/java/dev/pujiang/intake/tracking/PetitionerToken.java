package dev.pujiang.intake.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.intake.policy.TrackingPolicy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.jwt.build.Jwt;

/** Signs the short-lived token with which a petitioner may follow one case on all four services. */
@ApplicationScoped
class PetitionerToken {
    private static final String ISSUER = "pujiang-intake";

    private final TrackingPolicy policy;
    private final Clock clock;

    PetitionerToken(TrackingPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** A bearer token and its last moment. */
    @RegisterForReflection
    public record Signed(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Signed[" + expiresAt + "]";
        }
    }

    Signed sign(String caseNumber, UUID petitioner) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var end = now.plus(life());
        String token = Jwt.claim("case", caseNumber).claim("petitioner", petitioner.toString()).issuer(ISSUER)
                .subject(caseNumber).groups(Set.of(Permission.CASE_TRACK)).issuedAt(now).expiresAt(end).sign();
        return new Signed(token, end);
    }

    Duration life() {
        return policy.tokenLifetime();
    }
}
