package dev.pujiang.intake.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.Outcome;
import dev.pujiang.intake.terms.TermView;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A case as staff read it, in plain. Names of places and bodies are in the reader's language. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(String caseNumber, Kind kind, Channel channel, String place, String placeName, String title,
        String statement, int persons, UUID receptionId, String registeringBody, String registeringBodyName, Instant receivedAt,
        Instant registeredAt, List<ClaimView> claims, List<PetitionerView> petitioners, AgentView agent) {

    /** @param term by when it is to be taken on or answered; absent if there is no such date now */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(UUID claimId, int ordinal, String category, String categoryName, String request, String body,
            String bodyName, Outcome outcome, TermView term) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PetitionerView(UUID petitionerId, int ordinal, String name, String phone, String address,
            String identityNumber, Medium medium, boolean representative) {
        @Override
        public String toString() {
            return "PetitionerView[" + petitionerId + "]";
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgentView(String name, String phone, String mandateScope, LocalDate mandateUntil) {
        @Override
        public String toString() {
            return "AgentView[redacted]";
        }
    }

    @Override
    public String toString() {
        return "CaseView[" + caseNumber + "]";
    }
}
