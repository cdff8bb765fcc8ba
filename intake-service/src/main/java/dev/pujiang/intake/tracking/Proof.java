package dev.pujiang.intake.tracking;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.intake.casenumber.CaseNumber;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.cases.QueryCode;

/** Decides whether somebody is the petitioner of a case, by number and query code. Tries are limited (policy). */
@ApplicationScoped
class Proof {
    /** Stands in for a code that has not the shape of one, and is nobody's. */
    private static final QueryCode NO_CODE = new QueryCode("");

    private final CaseRegister register;
    private final Attempts attempts;

    Proof(CaseRegister register, Attempts attempts) {
        this.register = register;
        this.attempts = attempts;
    }

    /** What came of it. */
    sealed interface Verdict {
        record Proven(String caseNumber, UUID petitioner) implements Verdict {}

        /** Wrong code or no such number: the difference is not told. */
        record Wrong() implements Verdict {}

        record TooOften(Duration pause) implements Verdict {}
    }

    /** A wrong code is counted in the database before the answer goes out. */
    @Transactional
    Verdict of(String caseNumber, String queryCode) {
        var number = CaseNumber.parse(caseNumber).map(CaseNumber::toString);
        return number.isEmpty() ? new Verdict.Wrong() : tried(number.get(), queryCode);
    }

    private Verdict tried(String number, String queryCode) {
        Optional<Duration> pause = attempts.pause(number);
        if (pause.isPresent()) {
            return new Verdict.TooOften(pause.get());
        }
        var petitioner = register.petitionerWith(number, QueryCode.parse(queryCode).orElse(NO_CODE));
        if (petitioner.isEmpty()) {
            attempts.failed(number);
            return new Verdict.Wrong();
        }
        return new Verdict.Proven(number, petitioner.get());
    }
}
