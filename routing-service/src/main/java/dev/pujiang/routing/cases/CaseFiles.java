package dev.pujiang.routing.cases;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.language.Language;
import dev.pujiang.routing.assignment.AssignmentView;
import dev.pujiang.routing.assignment.Desk;
import dev.pujiang.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The file of a case, put together for whoever may see it; the reading is recorded. */
@ApplicationScoped
class CaseFiles {

    private final Desk desk;
    private final CaseEnds ends;
    private final Directory directory;

    CaseFiles(Desk desk, CaseEnds ends, Directory directory) {
        this.desk = desk;
        this.ends = ends;
        this.directory = directory;
    }

    CaseFileView file(String caseNumber, Language language) {
        List<AssignmentView> assignments = desk.ofCase(caseNumber, language);
        return new CaseFileView(caseNumber, assignments, ends.closedAt(caseNumber).orElse(null), ends.ratings(caseNumber));
    }

    /** The governments of the place from province to village, and the post that answers for each (R-CHAIN). */
    List<ChainLink> chain(String caseNumber, Language language) {
        return chain(desk.ofCase(caseNumber, language), language);
    }

    List<ChainLink> chainOf(CaseFileView file, Language language) {
        return chain(file.assignments(), language);
    }

    private List<ChainLink> chain(List<AssignmentView> assignments, Language language) {
        String place = assignments.getFirst().place();
        List<Division> divisions = Divisions.bundled().contains(place) ? Divisions.bundled().ancestors(place) : List.of();
        List<ChainLink> links = divisions.stream().map(ChainLink::of).toList();
        Map<String, String> names = directory.bodyNames(links.stream().map(ChainLink::body).toList(), language);
        Map<String, String> titles = directory.postTitles(links.stream().map(ChainLink::post).toList(), language);
        return links.stream().map(link -> link.named(names, titles)).toList();
    }
}
