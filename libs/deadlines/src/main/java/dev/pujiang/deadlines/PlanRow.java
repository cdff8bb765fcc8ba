package dev.pujiang.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A holiday plan on its way: proposed, its effects listed, published or withdrawn (R-CALENDAR). */
@Entity
@Table(name = "holiday_plan")
class PlanRow {

    /** Where it stands. */
    enum State {
        PROPOSED, PUBLISHED, WITHDRAWN
    }

    @Id
    UUID id;
    @Column(updatable = false)
    String calendar;
    /** The event that proposed it, as JSON. */
    @Column(updatable = false)
    String content;
    @Enumerated(EnumType.STRING)
    State state;
    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;
    @Column(name = "published_at")
    Instant publishedAt;
    @Column(name = "looked_at")
    UUID lookedAt;
    @Column(name = "previewed_at")
    Instant previewedAt;

    protected PlanRow() {}

    PlanRow(UUID id, String calendar, String content, Instant proposedAt) {
        this.id = id;
        this.calendar = calendar;
        this.content = content;
        this.proposedAt = proposedAt;
        state = State.PROPOSED;
    }

    void publish(Instant at) {
        state = State.PUBLISHED;
        publishedAt = at;
    }
}
