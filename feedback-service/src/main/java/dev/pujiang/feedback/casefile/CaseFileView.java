package dev.pujiang.feedback.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.Kind;
import dev.pujiang.events.Outcome;
import dev.pujiang.feedback.cases.AssignmentStatus;
import dev.pujiang.feedback.cases.Due;
import dev.pujiang.feedback.rating.Rating;
import dev.pujiang.feedback.reply.ReplyStatus;

/**
 * A case from its answer's side. A petitioner sees deliveries, ratings and clocks of their own only; staff see how many there are.
 *
 * @param clocks until when petitioners may ask for a review of replies, in the order in which they were delivered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFileView(String caseNumber, Kind kind, String place, Instant registeredAt, List<ClaimView> claims,
        List<ReplyLine> replies, Echo echo, List<ClockView> clocks, List<Rating> ratings, ClosureView closure) {

    /**
     * A claim with the body that answers for it and what became of it.
     *
     * @param due until when it is to be answered, or before it was accepted the petitioner informed; absent if routing has told of no
     *            such term
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(UUID claimId, int ordinal, String category, String body, AssignmentStatus assignment,
            Due due, Outcome outcome, UUID replyId) {}

    /** A reply; its text is at {@code /feedback/replies/{replyId}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplyLine(UUID replyId, String body, ReplyStatus status, Instant issuedAt, List<UUID> claims) {}

    /** R-ECHO in numbers. Of the deliveries a petitioner sees those to themselves. */
    public record Echo(int petitioners, int reached, List<DeliveryView> deliveries) {}

    /** A reply reached a petitioner. */
    public record DeliveryView(UUID replyId, UUID petitionerId, CaseNotified.Medium medium, Instant deliveredAt) {}

    /** Whether the case is closed, and if not, what it waits for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClosureView(boolean closed, Instant closedAt, List<Missing> missing) {}

    /** What is still missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(Reason reason, UUID claimId, UUID petitionerId, Instant until) {

        /** Which rule keeps the case open. */
        public enum Reason {
            ANSWER, DELIVERY, RATING
        }
    }
}
