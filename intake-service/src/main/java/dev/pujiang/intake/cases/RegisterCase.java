package dev.pujiang.intake.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Register a case. Lengths and what depends on other data is checked by {@link RegistrationRules}.
 *
 * @param place code of the division the matter belongs to
 * @param persons how many people stand behind the case; the number of petitioners if left out
 * @param receivedAt when it reached the authority; now if left out
 * @param receptionId the announced reception it is brought to
 * @param agent who files for the petitioners, by a mandate (R-AGENT)
 */
@RegisterForReflection
public record RegisterCase(@NotNull Kind kind, @NotNull Channel channel, @NotBlank @CleanText String place,
        @NotBlank @CleanText String title, @NotBlank @CleanText String statement,
        @NotEmpty List<@NotNull @Valid NewClaim> claims, @NotEmpty List<@NotNull @Valid NewPetitioner> petitioners,
        Integer persons, Instant receivedAt, UUID receptionId, @Valid NewAgent agent) {

    /** One request; several in one case may go different ways. */
    @RegisterForReflection
    public record NewClaim(@NotBlank @CleanText String category, @NotBlank @CleanText String request) {
        @Override
        public String toString() {
            return "NewClaim[" + category + "]";
        }
    }

    /**
     * Who asks.
     *
     * @param medium how the reply is to reach them; on the tracking page if left out
     * @param representative speaks for a group (R-COLLECTIVE)
     */
    @RegisterForReflection
    public record NewPetitioner(@NotBlank @CleanText String name, @CleanText String phone, @CleanText String address,
            @CleanText String identityNumber, Medium medium, Boolean representative) {

        Medium preferredMedium() {
            return medium == null ? Medium.PORTAL : medium;
        }

        boolean isRepresentative() {
            return Boolean.TRUE.equals(representative);
        }

        @Override
        public String toString() {
            return "NewPetitioner[redacted]";
        }
    }

    /** Who files for the petitioners, how far the mandate goes, and its last day. */
    @RegisterForReflection
    public record NewAgent(@NotBlank @CleanText String name, @CleanText String phone,
            @NotBlank @CleanText String mandateScope, @NotNull LocalDate mandateUntil) {
        @Override
        public String toString() {
            return "NewAgent[redacted]";
        }
    }

    /** Without anything personal, should it ever reach a log (R-PRIVACY). */
    @Override
    public String toString() {
        return "RegisterCase[" + kind + ", " + channel + ", " + place + "]";
    }
}
