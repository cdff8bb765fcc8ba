package dev.pujiang.intake.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.language.Language;
import dev.pujiang.intake.personal.PersonalData;
import dev.pujiang.intake.places.Places;
import dev.pujiang.intake.policy.Categories;
import dev.pujiang.intake.terms.TermView;
import dev.pujiang.intake.terms.Terms;

/** Opens what is sealed and puts names to codes, for those who may read it. */
@ApplicationScoped
class CaseViews {
    /** Where staff read why a term ends when it ends (R-EXPLAIN). */
    private static final String WHY = "/routing/desk/cases/";

    private final PersonalData personal;
    private final KnownDirectory directory;
    private final Places places;
    private final Categories categories;
    private final Terms terms;

    CaseViews(PersonalData personal, KnownDirectory directory, Places places, Categories categories, Terms terms) {
        this.personal = personal;
        this.directory = directory;
        this.places = places;
        this.categories = categories;
        this.terms = terms;
    }

    CaseView view(Case read, List<Responsibility> responsible, Optional<Agent> agent, Language language) {
        var byClaim = Responsibilities.byClaim(responsible);
        var running = terms.running(read.id, language, WHY + read.number);
        var names = names(read, responsible, language);
        return new CaseView(read.number, read.kind, read.channel, read.place, places.fullName(read.place), title(read),
                personal.open(read.statement, read.id, "statement"), read.persons, read.receptionId, read.registeringBody,
                names.get(read.registeringBody), read.receivedAt, read.registeredAt,
                read.claims.stream()
                        .map(claim -> claim(claim, Optional.ofNullable(byClaim.get(claim.id)), running.get(claim.id), names,
                                language))
                        .toList(),
                read.petitioners.stream().map(this::petitioner).toList(), agent.map(this::agent).orElse(null));
    }

    String title(Case read) {
        return personal.open(read.title, read.id, "title");
    }

    private CaseView.ClaimView claim(Claim claim, Optional<Responsibility> responsible, TermView term,
            Map<String, String> names, Language language) {
        return new CaseView.ClaimView(claim.id, claim.ordinal, claim.category, categories.label(claim.category, language),
                personal.open(claim.request, claim.id, "request"), responsible.map(one -> one.body).orElse(null),
                responsible.map(one -> names.get(one.body)).orElse(null), responsible.map(one -> one.outcome).orElse(null),
                term);
    }

    Map<String, String> names(Case read, List<Responsibility> responsible, Language language) {
        var codes = new TreeSet<String>();
        Optional.ofNullable(read.registeringBody).ifPresent(codes::add);
        responsible.forEach(one -> codes.add(one.body));
        var names = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            names.putAll(directory.bodyNames(codes, language.locale()));
        }
        return names;
    }

    private CaseView.PetitionerView petitioner(Petitioner petitioner) {
        return new CaseView.PetitionerView(petitioner.id, petitioner.ordinal,
                personal.open(petitioner.name, petitioner.id, "name"), personal.open(petitioner.phone, petitioner.id, "phone"),
                personal.open(petitioner.address, petitioner.id, "address"),
                personal.open(petitioner.identityNumber, petitioner.id, "identity_number"), petitioner.medium,
                petitioner.representative);
    }

    private CaseView.AgentView agent(Agent agent) {
        return new CaseView.AgentView(personal.open(agent.name, agent.caseId, "agent.name"),
                personal.open(agent.phone, agent.caseId, "agent.phone"),
                personal.open(agent.mandateScope, agent.caseId, "agent.mandate_scope"), agent.mandateUntil);
    }
}
