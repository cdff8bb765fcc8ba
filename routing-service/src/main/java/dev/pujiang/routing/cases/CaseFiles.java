package dev.pujiang.routing.cases;

import dev.pujiang.deadlines.Deadlines;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.language.Language;
import dev.pujiang.routing.assignment.CaseClaims;
import dev.pujiang.routing.assignment.Desk;
import dev.pujiang.routing.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The file of a case, put together for whoever may see it; the reading is recorded. */
@ApplicationScoped
class CaseFiles {

    private final Desk desk;
    private final Deadlines deadlines;
    private final CaseEnds ends;
    private final Directory directory;

    CaseFiles(Desk desk, Deadlines deadlines, CaseEnds ends, Directory directory) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.ends = ends;
        this.directory = directory;
    }

    CaseFileView file(String caseNumber, Language language) {
        CaseClaims claims = desk.ofCase(caseNumber, language);
        return new CaseFileView(caseNumber, claims.assigned(), claims.waiting(), deadlines.ofCase(caseNumber),
                ends.closedAt(caseNumber).orElse(null), ends.ratings(caseNumber));
    }

    /** The governments of the place from province to village, and the post that answers for each (R-CHAIN). */
    List<ChainLink> chain(String caseNumber, Language language) {
        CaseClaims claims = desk.ofCase(caseNumber, language);
        return chainOfPlace(claims.assigned().isEmpty()
                ? claims.waiting().getFirst().place()
                : claims.assigned().getFirst().place(), language);
    }

    List<ChainLink> chainOf(CaseFileView file, Language language) {
        return chainOfPlace(file.head().place(), language);
    }

    private List<ChainLink> chainOfPlace(String place, Language language) {
        List<Division> divisions = Divisions.bundled().contains(place) ? Divisions.bundled().ancestors(place) : List.of();
        List<ChainLink> links = divisions.stream().map(ChainLink::of).toList();
        Map<String, String> names = directory.bodyNames(links.stream().map(ChainLink::body).toList(), language);
        Map<String, String> titles = directory.postTitles(links.stream().map(ChainLink::post).toList(), language);
        return links.stream().map(link -> link.named(names, titles)).toList();
    }
}
