package dev.pujiang.routing.assignment;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** What bodies do with their assignments; every change is recorded in the audit trail, under the number of the case (R-AUDIT). */
@ApplicationScoped
public class Steps {

    private final AssignmentAccess access;
    private final AssignmentViews views;
    private final Acceptances acceptances;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Steps(AssignmentAccess access, AssignmentViews views, Acceptances acceptances, Outbox outbox, AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.acceptances = acceptances;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes note of it; no clock moves.
     *
     * @throws Problem 409 if it has been signed already, 412 if it has changed meanwhile
     */
    @Transactional
    public AssignmentView sign(UUID id, Version version, Language language) {
        Assignment assignment = access.ofCallersBody(id, version);
        outbox.append(assignment.sign(now()), assignment.classification());
        return taken("assignment.sign", assignment, language);
    }

    /** @throws Problem 409 if it has not been signed or has been accepted already, 412 if it has changed meanwhile */
    @Transactional
    public AssignmentView accept(UUID id, Version version, Language language) {
        Assignment assignment = access.ofCallersBody(id, version);
        acceptances.accept(assignment, now());
        return taken("assignment.accept", assignment, language);
    }

    private AssignmentView taken(String action, Assignment assignment, Language language) {
        audit.record(action, assignment.caseNumber(), Map.of("assignment", assignment.id().toString()));
        access.flush();
        return views.of(assignment, language);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
