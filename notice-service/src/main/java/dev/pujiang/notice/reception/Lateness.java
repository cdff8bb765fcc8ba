package dev.pujiang.notice.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that a notice missed its day (R-AUDIT). Written once and kept.
 *
 * @param reason in the words of whoever answers for it, or null
 */
@RegisterForReflection
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lateness(@Enumerated(EnumType.STRING) Occasion occasion, @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "noted_at") Instant notedAt, @Enumerated(EnumType.STRING) Consequence consequence, String reason) {

    /** What followed. */
    public enum Consequence {
        BLOCKED,
        /** The policy lets it pass as soon as somebody gives a reason. */
        REASON_REQUIRED, ALLOWED
    }
}
