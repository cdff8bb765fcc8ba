package dev.pujiang.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outbox;
import dev.pujiang.intake.idempotency.Submissions;

/**
 * The one transaction of a registration: case, claims, petitioners, idempotency key and event become durable together; only then is
 * the case acknowledged.
 */
@ApplicationScoped
class Enrolment {
    private final Submissions submissions;
    private final CaseRepository cases;
    private final Outbox outbox;
    private final SubmissionJson json;

    Enrolment(Submissions submissions, CaseRepository cases, Outbox outbox, SubmissionJson json) {
        this.submissions = submissions;
        this.cases = cases;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional
    RegisteredCase enrol(Draft draft, RegisterCase command, Registrant registrant, IdempotencyKey key) {
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
