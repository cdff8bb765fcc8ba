package dev.pujiang.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a petitioner gets at once and nobody gets again (R-CODE): the number, and a query code for each petitioner. */
@RegisterForReflection
public record RegisteredCase(String caseNumber, Instant registeredAt, List<Petitioner> petitioners) {

    public RegisteredCase {
        petitioners = List.copyOf(petitioners);
    }

    /** The code opens the tracking page of this petitioner; it is not stored in plain anywhere. */
    @RegisterForReflection
    public record Petitioner(UUID petitionerId, int ordinal, String queryCode) {
        @Override
        public String toString() {
            return "Petitioner[" + petitionerId + "]";
        }
    }
}
