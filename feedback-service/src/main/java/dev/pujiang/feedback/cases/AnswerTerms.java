package dev.pujiang.feedback.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.pujiang.events.AssignmentAccepted;
import dev.pujiang.events.AssignmentMade;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.Term;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** The terms of assigned claims, kept with the assignment. Their clocks are routing's; here is only what it told last. */
@ApplicationScoped
public class AnswerTerms {

    /** What an accepted claim waits for, in the usual and in the simple procedure. */
    private static final List<String> ANSWER = List.of("handle", "simple-decide");
    /** What comes before. */
    private static final List<String> INFORM = List.of("inform", "simple-accept");

    private static final String LATEST = """
            select * from (
                select distinct on (claim_id) * from known_assignment where case_number = ? order by claim_id, id desc) latest
            where due_clock is not null""";

    private final Database database;

    AnswerTerms(Database database) {
        this.database = database;
    }

    /** Of each claim of a case that of its latest assignment; claims of which routing has told no term are left out. */
    public Map<UUID, AnswerTerm> of(String caseNumber) {
        return database.list(LATEST, row -> Map.entry(Database.uuid(row, "claim_id"), AnswerTerm.of(row)), caseNumber).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A claim that was accepted before goes on with the term in which it is to be answered (R-OBJECTION). */
    void made(AssignmentMade event) {
        keep(event.assignmentId(),
                find(event.terms(), event.claimId(), ANSWER).or(() -> find(event.terms(), event.claimId(), INFORM)));
    }

    void accepted(AssignmentAccepted event) {
        keep(event.assignmentId(), find(event.terms(), event.claimId(), ANSWER));
    }

    /** Whatever is told of a term says how it stands now. Terms that nothing here waits for are passed over. */
    void moved(DeadlineEvent event) {
        Term term = event.term();
        database.update("""
                update known_assignment set due_day = ?, due_at = ?::timestamptz, due_provisional = ?
                where case_number = ? and due_clock = ?""", term.lastDay(), term.dueAt(), term.provisional(),
                event.caseNumber(), term.clock());
    }

    private void keep(UUID assignment, Optional<Term> term) {
        database.update("""
                update known_assignment set due_clock = ?::text, due_rule = ?::text, due_day = ?::date, due_at = ?::timestamptz,
                    due_provisional = ?::boolean where id = ?""", term.map(Term::clock).orElse(null),
                term.map(Term::rule).orElse(null), term.map(Term::lastDay).orElse(null), term.map(Term::dueAt).orElse(null),
                term.map(Term::provisional).orElse(null), assignment);
    }

    /** @param terms null in events of before there were clocks */
    private static Optional<Term> find(List<Term> terms, UUID claim, List<String> rules) {
        return terms == null
                ? Optional.empty()
                : terms.stream().filter(term -> rules.contains(term.rule()) && claim.equals(term.matter())).findFirst();
    }
}
