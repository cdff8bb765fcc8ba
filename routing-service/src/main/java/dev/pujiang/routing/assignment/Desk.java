package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
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
        return new Page<>(views.of(page.items(), language), page.next());
    }

    @Transactional
    AssignmentView read(UUID id, Language language) {
        Assignment assignment = access.within(id);
        audit.record(READ, assignment.caseNumber(), Map.of("assignment", id.toString()));
        return views.of(assignment, language);
    }

    /**
     * Every assignment of a case that is the caller's business, in the order of the claims. Staff who are responsible for one
     * claim see who answers for the others; the petitioner sees all of the own case.
     */
    @Transactional
    public List<AssignmentView> ofCase(String caseNumber, Language language) {
        List<Assignment> all = repository.ofCase(caseNumber);
        if (!caller.tracks(caseNumber)) {
            Scope scope = Scope.of(caller);
            if (all.stream().noneMatch(scope::includes)) {
                throw new Problem(CommonProblem.NOT_FOUND);
            }
            audit.record(READ, caseNumber);
        } else if (all.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return views.of(all, language);
    }
}
