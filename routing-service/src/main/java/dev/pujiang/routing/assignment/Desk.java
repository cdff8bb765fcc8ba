package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.assignment.AssignmentAccess.Claims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Assignments for those whose business they are. Reads of a case are recorded in the audit trail (R-WHO-LOOKED), under its number.
 */
@ApplicationScoped
public class Desk {

    private static final String READ = "assignment.read";

    private final AssignmentRepository repository;
    private final AssignmentAccess access;
    private final AssignmentViews views;
    private final Caller caller;
    private final AuditTrail audit;

    Desk(AssignmentRepository repository, AssignmentAccess access, AssignmentViews views, Caller caller, AuditTrail audit) {
        this.repository = repository;
        this.access = access;
        this.views = views;
        this.caller = caller;
        this.audit = audit;
    }

    /** The caller's work list, oldest first. */
    @Transactional
    Page<AssignmentView> workList(WorkListQuery query, Language language) {
        List<Assignment> rows = repository.page(Scope.of(caller), query);
        Page<Assignment> page = Page.of(rows, query.limit(), assignment -> Cursor.of(assignment.id()));
        return new Page<>(views.of(page.items(), List.of(), language).assigned(), page.next());
    }

    @Transactional
    public AssignmentView read(UUID id, Language language) {
        Assignment assignment = access.within(id);
        audit.record(READ, assignment.caseNumber(), Map.of("assignment", id.toString()));
        return views.of(assignment, language);
    }

    /** The claims of a case that is the caller's business. */
    @Transactional
    public CaseClaims ofCase(String caseNumber, Language language) {
        Claims claims = access.ofCase(caseNumber).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!caller.tracks(caseNumber)) {
            audit.record(READ, caseNumber);
        }
        return views.of(claims.assigned(), claims.waiting().stream().map(UnassignedClaim::claim).toList(), language);
    }
}
