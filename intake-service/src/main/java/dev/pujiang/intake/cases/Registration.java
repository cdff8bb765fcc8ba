package dev.pujiang.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outbox;
import dev.pujiang.intake.idempotency.Submissions;

/**
 * Takes a case into the register. Case, claims, petitioners, idempotency key and event become durable together; only then is it
 * acknowledged.
 */
@ApplicationScoped
public class Registration {
    private final Admission admission;
    private final Drafting drafting;
    private final Submissions submissions;
    private final CaseRepository cases;
    private final Outbox outbox;
    private final SubmissionJson json;

    Registration(Admission admission, Drafting drafting, Submissions submissions, CaseRepository cases, Outbox outbox,
            SubmissionJson json) {
        this.admission = admission;
        this.drafting = drafting;
        this.submissions = submissions;
        this.cases = cases;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * @return for the same submission under the same key the same answer, query codes included (R-IDEMPOTENT)
     * @throws Problem 422 with every field at fault, or if the key was used for another submission
     */
    @Transactional
    public RegisteredCase register(RegisterCase command, Registrant registrant, IdempotencyKey key) {
        var draft = drafting.draft(command, registrant, admission.admit(command, registrant));
        var answer = draft.answer();
        return switch (submissions.claim(registrant.client(), key, json.hash(command), json.write(answer))) {
            case Submissions.Claim.First first -> {
                store(draft);
                yield answer;
            }
            case Submissions.Claim.Repeated repeated -> json.read(repeated.response());
            case Submissions.Claim.Reused reused -> throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private void store(Draft draft) {
        var registered = draft.petitionCase();
        cases.persist(registered);
        draft.agent().ifPresent(cases::persist);
        outbox.append(registered.registered(), registered.kind.classification());
    }
}
