package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.Outbox;
import dev.pujiang.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What people do with assignments. What lies outside of the caller's {@link Scope} is not there (404). Reads of a case and every
 * change are recorded in the audit trail (R-WHO-LOOKED, R-AUDIT), under the number of the case.
 */
@ApplicationScoped
public class Desk {

    private static final String READ = "assignment.read";

    private final AssignmentRepository repository;
    private final Directory directory;
    private final Caller caller;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Desk(AssignmentRepository repository, Directory directory, Caller caller, AuditTrail audit, Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.caller = caller;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The caller's work list, oldest first. */
    @Transactional
    Page<AssignmentView> workList(WorkListQuery query, Language language) {
        List<Assignment> rows = repository.page(Scope.of(caller), query);
        Page<Assignment> page = Page.of(rows, query.limit(), assignment -> Cursor.of(assignment.id()));
        Names names = Names.of(page.items(), directory, language);
        return page.map(assignment -> assignment.view(names));
    }

    @Transactional
    AssignmentView read(UUID id, Language language) {
        Assignment assignment = within(id);
        audit.record(READ, assignment.caseNumber(), Map.of("assignment", id.toString()));
        return view(assignment, language);
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
        Names names = Names.of(all, directory, language);
        return all.stream().map(assignment -> assignment.view(names)).toList();
    }

    /** @throws Problem 409 if it has been signed already, 412 if it has changed meanwhile */
    @Transactional
    public AssignmentView sign(UUID id, Version version, Language language) {
        return step(id, version, language, "assignment.sign", Assignment::sign);
    }

    /** @throws Problem 409 if it has not been signed or has been accepted already, 412 if it has changed meanwhile */
    @Transactional
    public AssignmentView accept(UUID id, Version version, Language language) {
        return step(id, version, language, "assignment.accept", Assignment::accept);
    }

    private AssignmentView step(UUID id, Version version, Language language, String action,
            BiFunction<Assignment, Instant, AssignmentEvent> step) {
        Assignment assignment = within(id);
        if (!caller.actsFor(assignment.body())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        version.mustBe(assignment.version());
        AssignmentEvent event = step.apply(assignment, clock.instant().truncatedTo(ChronoUnit.MICROS));
        outbox.append(event, assignment.classification());
        audit.record(action, assignment.caseNumber(), Map.of("assignment", id.toString()));
        repository.flush();
        return view(assignment, language);
    }

    private Assignment within(UUID id) {
        return repository.findByIdOptional(id).filter(Scope.of(caller)::includes)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private AssignmentView view(Assignment assignment, Language language) {
        return assignment.view(Names.of(List.of(assignment), directory, language));
    }
}
