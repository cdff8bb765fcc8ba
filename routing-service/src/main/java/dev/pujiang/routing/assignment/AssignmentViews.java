package dev.pujiang.routing.assignment;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.deadlines.Deadlines;
import dev.pujiang.edge.language.Language;
import dev.pujiang.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assignments in words, with the term that runs: what is needed for all of a list is looked up together. */
@ApplicationScoped
class AssignmentViews {

    private final Directory directory;
    private final Deadlines deadlines;

    AssignmentViews(Directory directory, Deadlines deadlines) {
        this.directory = directory;
        this.deadlines = deadlines;
    }

    AssignmentView of(Assignment assignment, Language language) {
        return of(List.of(assignment), language).getFirst();
    }

    /** In the same order. */
    List<AssignmentView> of(Collection<Assignment> assignments, Language language) {
        Names names = Names.of(assignments, directory, language);
        Map<UUID, ClockView> due = deadlines.running(assignments.stream().map(Assignment::claimId).toList()).stream()
                .collect(Collectors.toMap(ClockView::matter, Function.identity(), (first, _) -> first));
        return assignments.stream().map(assignment -> assignment.view(names, due.get(assignment.claimId()))).toList();
    }
}
