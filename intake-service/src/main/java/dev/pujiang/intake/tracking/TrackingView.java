package dev.pujiang.intake.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Kind;
import dev.pujiang.events.Outcome;
import dev.pujiang.intake.progress.Step;
import dev.pujiang.intake.terms.TermView;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a petitioner sees of the own case: how far it is, who is responsible, how it ended, and who looked at it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackingView(String caseNumber, Kind kind, String title, Instant receivedAt, Instant registeredAt, boolean closed,
        List<StepView> steps, List<ClaimView> claims, List<DeliveryView> deliveries, List<LookView> looks) {

    /**
     * A step, oldest first.
     *
     * @param text in words, in the reader's language
     * @param body that did it; for OVERDUE and OVERDUE_ESCALATED the body that was told of it
     * @param claim ordinal of the claim it concerns; absent if the whole case
     * @param lastDay of the term it concerns; absent if it concerns none
     * @param previousLastDay of that term, as it was told before; absent if it is the same
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(Step step, String text, Instant at, String body, String bodyName, Integer claim,
            LocalDate lastDay, LocalDate previousLastDay) {}

    /** @param term by when it is to be taken on or answered; absent if there is no such date now */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(UUID claimId, int ordinal, String category, String categoryName, String request, String body,
            String bodyName, Outcome outcome, TermView term) {}

    /** A reply on its way to this petitioner. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryView(UUID replyId, Medium medium, Instant issuedAt, Instant deliveredAt) {}

    /** A member of staff of this body read the case (R-WHO-LOOKED). */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LookView(Instant at, String body, String bodyName) {}

    @Override
    public String toString() {
        return "TrackingView[" + caseNumber + "]";
    }
}
