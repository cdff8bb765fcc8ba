package dev.pujiang.routing.assignment;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.routing.assignment.DueClocks.Count;
import dev.pujiang.routing.assignment.DueClocks.Due;
import dev.pujiang.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is due in the caller's scope: the oldest are never starved, and what nobody is responsible for comes first (R-ESCALATE). */
@ApplicationScoped
public class DueClaims {

    private static final String WAITING = "waiting";
    private static final String ASSIGNED = "assigned";

    private final DueClocks due;
    private final AssignmentRepository repository;
    private final UnassignedClaims unassigned;
    private final AssignmentViews views;
    private final Directory directory;
    private final Caller caller;

    DueClaims(DueClocks due, AssignmentRepository repository, UnassignedClaims unassigned, AssignmentViews views,
            Directory directory, Caller caller) {
        this.due = due;
        this.repository = repository;
        this.unassigned = unassigned;
        this.views = views;
        this.directory = directory;
        this.caller = caller;
    }

    /** One entry of the two lists that are shown as one. */
    private record Entry(String list, Due due) {

        Cursor position() {
            return Cursor.of(list, due.dueAt(), due.clock());
        }
    }

    /**
     * Everything that nobody is responsible for, then what is due up to a moment; of both the oldest first.
     *
     * @param cursor of the page before, or null
     */
    @Transactional
    public Page<DueClaim> list(Instant until, String cursor, int limit, Language language) {
        Scope scope = Scope.of(caller);
        Optional<Cursor> at = Cursor.decode(cursor, 3);
        boolean onlyAssigned = at.filter(last -> !last.text(0).equals(WAITING)).isPresent();
        DuePosition after = at.map(last -> DuePosition.of(last, 1)).orElse(null);
        List<Entry> entries = new ArrayList<>();
        if (!onlyAssigned) {
            due.waiting(scope, after, limit + 1).forEach(row -> entries.add(new Entry(WAITING, row)));
        }
        if (entries.size() <= limit) {
            DuePosition from = onlyAssigned ? after : null;
            due.assigned(scope, new DueQuery(null, null, until, from, limit + 1 - entries.size()))
                    .forEach(row -> entries.add(new Entry(ASSIGNED, row)));
        }
        Page<Entry> page = Page.of(entries, limit, Entry::position);
        return new Page<>(claims(page.items(), language), page.next());
    }

    /** @param until what is due up to then, and not overdue, is due soon */
    @Transactional
    public DueCounts counts(Instant now, Instant until, Language language) {
        Scope scope = Scope.of(caller);
        List<Count> counts = due.counts(scope, now, until);
        Map<String, String> names = directory.bodyNames(counts.stream().map(Count::body).toList(), language);
        return new DueCounts(due.countWaiting(scope), counts.stream().mapToLong(Count::overdue).sum(),
                counts.stream().mapToLong(Count::soon).sum(),
                counts.stream().map(count -> new DueCounts.OfBody(count.body(), names.getOrDefault(count.body(), count.body()),
                        count.overdue(), count.soon())).toList());
    }

    /** A page of the work list by due date. */
    @Transactional
    Page<AssignmentView> workList(DueQuery query, Language language) {
        List<Due> rows = due.assigned(Scope.of(caller), query.oneMore());
        Page<Due> page = Page.of(rows, query.limit(), row -> Cursor.of(row.dueAt(), row.clock()));
        Map<UUID, AssignmentView> found = new HashMap<>();
        views.of(repository.ofClaims(page.items().stream().map(Due::claim).toList()), List.of(), language).assigned()
                .forEach(view -> found.put(view.claimId(), view));
        return new Page<>(page.items().stream().flatMap(row -> Stream.ofNullable(found.get(row.claim()))).toList(),
                page.next());
    }

    private List<DueClaim> claims(List<Entry> entries, Language language) {
        CaseClaims known = views.of(repository.ofClaims(claims(entries, ASSIGNED)), unassigned.of(claims(entries, WAITING)),
                language);
        Map<UUID, DueClaim> byClaim = new HashMap<>();
        known.assigned().forEach(view -> byClaim.put(view.claimId(), DueClaim.of(view)));
        known.waiting().forEach(view -> byClaim.put(view.claimId(), DueClaim.of(view)));
        return entries.stream().flatMap(entry -> Stream.ofNullable(byClaim.get(entry.due().claim())))
                .filter(claim -> claim.clock() != null).toList();
    }

    private static List<UUID> claims(List<Entry> entries, String list) {
        return entries.stream().filter(entry -> entry.list().equals(list)).map(entry -> entry.due().claim()).toList();
    }
}
