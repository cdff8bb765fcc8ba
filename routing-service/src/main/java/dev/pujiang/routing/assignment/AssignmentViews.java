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
import java.util.stream.Stream;

/** Claims in words, with the term that runs: what is needed for all of a list is looked up together. */
@ApplicationScoped
class AssignmentViews {

    private final Directory directory;
    private final Deadlines deadlines;

    AssignmentViews(Directory directory, Deadlines deadlines) {
        this.directory = directory;
        this.deadlines = deadlines;
    }

    AssignmentView of(Assignment assignment, Language language) {
        return of(List.of(assignment), List.of(), language).assigned().getFirst();
    }

    /** In the same order. */
    CaseClaims of(Collection<Assignment> assigned, Collection<RegisteredClaim> waiting, Language language) {
        Names names = Names.of(assigned, directory, language);
        Map<UUID, ClockView> due = due(Stream.concat(assigned.stream().map(Assignment::claimId),
                waiting.stream().map(RegisteredClaim::claimId)).toList());
        return new CaseClaims(
                assigned.stream().map(assignment -> assignment.view(names, due.get(assignment.claimId()))).toList(),
                waiting.stream()
                        .map(claim -> UnassignedClaimView.of(claim, names.place(claim.place()), due.get(claim.claimId())))
                        .toList());
    }

    private Map<UUID, ClockView> due(Collection<UUID> claims) {
        return deadlines.running(claims).stream()
                .collect(Collectors.toMap(ClockView::matter, Function.identity(), (first, _) -> first));
    }
}
