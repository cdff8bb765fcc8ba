package dev.pujiang.routing.assignment;

import dev.pujiang.routing.rule.LegalPaths;
import dev.pujiang.routing.rule.RuleBooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Who is responsible for claims, by the rule book in force and on the present day. */
@ApplicationScoped
class Responsibilities {

    private final RuleBooks ruleBooks;
    private final LegalPaths legalPaths;

    Responsibilities(RuleBooks ruleBooks, LegalPaths legalPaths) {
        this.ruleBooks = ruleBooks;
        this.legalPaths = legalPaths;
    }

    /** By what claims are decided at one moment: all of a batch by the same. */
    Basis basis() {
        return new Basis(ruleBooks.current(), ruleBooks.today(), legalPaths);
    }

    /** An edition of the rule book, on a day. */
    record Basis(RuleBooks.Edition edition, LocalDate day, LegalPaths legalPaths) {

        /** Empty as long as nobody can be responsible for it. */
        Optional<Responsibility> decide(RegisteredClaim claim) {
            return edition.book().decide(claim.matter(day)).map(decision -> Responsibility.of(decision,
                    legalPaths.of(decision, claim.category(), claim.kind()), day));
        }
    }
}
