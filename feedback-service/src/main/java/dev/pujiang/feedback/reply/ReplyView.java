package dev.pujiang.feedback.reply;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A reply as its readers see it.
 *
 * @param version to be sent back as {@code If-Match}
 * @param issuedAt null while it is a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(targets = {ReplyView.class, Answer.class})
@TemplateData
public record ReplyView(UUID id, String caseNumber, String body, ReplyStatus status, String request, String facts,
        String reasons, String decision, String legalBasis, List<Answer> claims, Instant changedAt, Instant issuedAt,
        long version) {

    static ReplyView of(Reply reply) {
        ReplyText text = reply.text();
        return new ReplyView(reply.id(), reply.caseNumber(), reply.body(), reply.status(), text.request(), text.facts(),
                text.reasons(), text.decision(), text.legalBasis(),
                text.claims(), reply.changedAt(), reply.issuedAt(), reply.version());
    }
}
