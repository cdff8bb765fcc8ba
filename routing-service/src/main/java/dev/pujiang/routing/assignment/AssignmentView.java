package dev.pujiang.routing.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.deadlines.ClockView;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.events.Outcome;
import dev.pujiang.routing.rule.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assignment as those may see it whose business it is. Names are in the language of the request.
 *
 * @param version also its ETag
 * @param ruleId null where no rule fitted
 * @param deemed whether it counts as accepted because the body let its time to object lapse (R-OBJECTION)
 * @param extension null if handling was not given more time
 * @param due the term that runs for the claim now, whoever has it; absent once it is answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record AssignmentView(UUID id, long version, String caseNumber, UUID claimId, int ordinal, String category,
        Kind kind, Channel channel, String place, String placeName, String body, String bodyName, String post,
        String postTitle, Level level, LegalPath path, String ruleId, List<Reason> reasons, AssignmentStatus status,
        Instant receivedAt, Instant madeAt, Instant signedAt, Instant acceptedAt, boolean deemed, AssignmentExtension extension,
        Instant concludedAt,
        Outcome outcome,
        ClockView due) {}
