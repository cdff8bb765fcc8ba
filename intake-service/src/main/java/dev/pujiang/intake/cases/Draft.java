package dev.pujiang.intake.cases;

import java.util.List;
import java.util.Optional;

/** A case about to be registered: what will be stored, and what the petitioners will be told. */
record Draft(Case petitionCase, Optional<Agent> agent, List<QueryCode> codes) {

    RegisteredCase answer() {
        var petitioners = petitionCase.petitioners.stream().map(
                petitioner -> new RegisteredCase.Petitioner(petitioner.id, petitioner.ordinal,
                        codes.get(petitioner.ordinal - 1).value()))
                .toList();
        return new RegisteredCase(petitionCase.number, petitionCase.registeredAt, petitioners);
    }
}
