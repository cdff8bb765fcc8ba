package dev.pujiang.routing.assignment;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What bodies do with their assignments; every change is recorded in the audit trail, under the number of the case (R-AUDIT). */
@ApplicationScoped
public class Steps {

    private final AssignmentAccess access;
    private final AssignmentViews views;
    private final Acceptances acceptances;
    private final Extensions extensions;
    private final AuditTrail audit;
    private final Clock clock;

    Steps(AssignmentAccess access, AssignmentViews views, Acceptances acceptances, Extensions extensions, AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.acceptances = acceptances;
        this.extensions = extensions;
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
        acceptances.sign(assignment, now());
        return taken("assignment.sign", assignment, Map.of(), language);
    }

    /** @throws Problem 409 if it has not been signed or has been accepted already, 412 if it has changed meanwhile */
    @Transactional
    public AssignmentView accept(UUID id, Version version, Language language) {
        Assignment assignment = access.ofCallersBody(id, version);
        acceptances.accept(assignment, now());
        return taken("assignment.accept", assignment, Map.of(), language);
    }

    /** By how many days handling may be extended at most. */
    public int longestExtension() {
        return extensions.longest();
    }

    /**
     * Gives handling more time, once.
     *
     * @throws Problem 409 if it is not being handled, has been extended or is over, 422 if it is by too many days, 412 if it has
     *             changed meanwhile
     */
    @Transactional
    public AssignmentView extend(UUID id, Version version, ExtendTerm command, Language language) {
        Assignment assignment = access.ofCallersBody(id, version);
        extensions.extend(assignment, command, now());
        return taken("assignment.extend", assignment, Map.of("days", command.days().toString()), language);
    }

    private AssignmentView taken(String action, Assignment assignment, Map<String, String> more, Language language) {
        Map<String, String> detail = new LinkedHashMap<>(more);
        detail.put("assignment", assignment.id().toString());
        audit.record(action, assignment.caseNumber(), detail);
        access.flush();
        return views.of(assignment, language);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
