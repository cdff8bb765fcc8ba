package dev.pujiang.intake.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.pujiang.events.AssignmentConcluded;
import dev.pujiang.events.Outcome;

/** A body that routing made responsible for a claim, and what became of it. */
@Entity
@Table(name = "responsibility")
@IdClass(Responsibility.Key.class)
class Responsibility {
    @Id
    UUID caseId;
    @Id
    UUID assignmentId;
    UUID claimId;
    String body;
    @Enumerated(EnumType.STRING)
    Outcome outcome;
    Instant madeAt;

    Responsibility() {}

    void conclude(AssignmentConcluded concluded) {
        outcome = concluded.outcome();
    }

    /** One assignment of one case. */
    record Key(UUID caseId, UUID assignmentId) implements Serializable {}
}
