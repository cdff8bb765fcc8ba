package dev.pujiang.intake.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.pujiang.events.LogContext;
import dev.pujiang.intake.casenumber.CaseNumbers;
import dev.pujiang.intake.personal.CodeSeal;
import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.places.Place;

/** Makes a case out of an admitted registration: gives the number, makes the query codes, seals what is personal. */
@ApplicationScoped
class Drafting {
    private final CaseNumbers numbers;
    private final PersonalData personal;
    private final CodeSeal codes;
    private final Clock clock;

    Drafting(CaseNumbers numbers, PersonalData personal, CodeSeal codes, Clock clock) {
        this.numbers = numbers;
        this.personal = personal;
        this.codes = codes;
        this.clock = clock;
    }

    Draft draft(RegisterCase command, Registrant registrant, Place place) {
        var drafted = new Case();
        drafted.id = UuidCreator.getTimeOrderedEpoch();
        // what the database keeps of an instant, so that the answer now and the view later agree
        drafted.registeredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        drafted.receivedAt = command.receivedAt() == null
                ? drafted.registeredAt
                : command.receivedAt().truncatedTo(ChronoUnit.MICROS);
        drafted.number = numbers.next(place.countyDigits(), drafted.registeredAt).toString();
        LogContext.noteCase(drafted.number);
        drafted.kind = command.kind();
        drafted.channel = command.channel();
        drafted.place = place.code();
        drafted.placePath = place.path();
        drafted.county = place.county();
        drafted.title = personal.seal(command.title(), drafted.id, "title");
        drafted.statement = personal.seal(command.statement(), drafted.id, "statement");
        drafted.persons = command.persons() == null ? command.petitioners().size() : command.persons();
        drafted.receptionId = command.receptionId();
        drafted.registeringBody = registrant.body();
        drafted.registeredBy = registrant.client();
        command.claims().forEach(claim -> drafted.claims.add(claim(claim, drafted)));
        List<QueryCode> given = new ArrayList<>();
        for (var petitioner : command.petitioners()) {
            var code = QueryCode.random();
            given.add(code);
            drafted.petitioners.add(petitioner(petitioner, code, drafted));
        }
        return new Draft(drafted, Optional.ofNullable(command.agent()).map(agent -> agent(agent, drafted)), given);
    }

    private Claim claim(RegisterCase.NewClaim requested, Case drafted) {
        var claim = new Claim();
        claim.id = UuidCreator.getTimeOrderedEpoch();
        claim.petitionCase = drafted;
        claim.ordinal = drafted.claims.size() + 1;
        claim.category = requested.category();
        claim.request = personal.seal(requested.request(), claim.id, "request");
        return claim;
    }

    private Petitioner petitioner(RegisterCase.NewPetitioner asking, QueryCode code, Case drafted) {
        var petitioner = new Petitioner();
        petitioner.id = UuidCreator.getTimeOrderedEpoch();
        petitioner.petitionCase = drafted;
        petitioner.ordinal = drafted.petitioners.size() + 1;
        petitioner.name = personal.seal(asking.name(), petitioner.id, "name");
        petitioner.phone = personal.seal(given(asking.phone()), petitioner.id, "phone");
        petitioner.address = personal.seal(given(asking.address()), petitioner.id, "address");
        petitioner.identityNumber = personal.seal(given(asking.identityNumber()), petitioner.id, "identity_number");
        petitioner.medium = asking.preferredMedium();
        petitioner.representative = asking.isRepresentative();
        petitioner.codeDigest = codes.digest(drafted.number, code.value());
        return petitioner;
    }

    private Agent agent(RegisterCase.NewAgent filing, Case drafted) {
        var agent = new Agent();
        agent.caseId = drafted.id;
        agent.name = personal.seal(filing.name(), drafted.id, "agent.name");
        agent.phone = personal.seal(given(filing.phone()), drafted.id, "agent.phone");
        agent.mandateScope = personal.seal(filing.mandateScope(), drafted.id, "agent.mandate_scope");
        agent.mandateUntil = filing.mandateUntil();
        return agent;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
