package dev.pujiang.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.Problem;

/**
 * Takes a case into the register. It is looked at and sealed before the transaction begins, so that the database is kept waiting
 * for nothing.
 */
@ApplicationScoped
public class Registration {
    private final Admission admission;
    private final Drafting drafting;
    private final Enrolment enrolment;

    Registration(Admission admission, Drafting drafting, Enrolment enrolment) {
        this.admission = admission;
        this.drafting = drafting;
        this.enrolment = enrolment;
    }

    /**
     * @return for the same submission under the same key the same answer, query codes included (R-IDEMPOTENT)
     * @throws Problem 422 with every field at fault, or if the key was used for another submission
     */
    public RegisteredCase register(RegisterCase command, Registrant registrant, IdempotencyKey key) {
        var place = admission.admit(command, registrant);
        return enrolment.enrol(drafting.draft(command, registrant, place), command, registrant, key);
    }
}
