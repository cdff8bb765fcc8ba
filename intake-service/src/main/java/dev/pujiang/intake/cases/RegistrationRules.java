package dev.pujiang.intake.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Channel;
import dev.pujiang.intake.policy.IntakePolicy;
import dev.pujiang.intake.receptions.KnownReceptions.Standing;

/**
 * What a registration must satisfy beyond its shape: lengths and numbers of the policy, at most five representatives (R-COLLECTIVE,
 * law), a mandate for an agent (R-AGENT), a way to reach every petitioner (R-ECHO). Names every fault at once.
 */
final class RegistrationRules {
    private static final Set<Channel> OF_MACHINES = Set.of(Channel.PORTAL, Channel.PHONE, Channel.EXTERNAL);

    /** What lies before is a slip of the hand, and may be too early for the database. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final int LONGEST_MANDATE = 100;

    private final RegisterCase command;
    private final Facts facts;
    private final List<FieldFault> faults = new ArrayList<>();

    private RegistrationRules(RegisterCase command, Facts facts) {
        this.command = command;
        this.facts = facts;
    }

    /**
     * What has to be looked up to judge.
     *
     * @param reception standing of the reception named, null if none is named
     */
    record Facts(boolean staff, boolean placeKnown, Predicate<String> categoryKnown, Standing reception, IntakePolicy policy,
            Instant now) {}

    /** @param command may lack required members: those are the shape's faults and are passed over here */
    static List<FieldFault> check(RegisterCase command, Facts facts) {
        var rules = new RegistrationRules(command, facts);
        rules.caseItself();
        rules.claims();
        rules.petitioners();
        rules.reception();
        rules.agent();
        return rules.faults;
    }

    private void caseItself() {
        if (command.channel() != null && !facts.staff() && !OF_MACHINES.contains(command.channel())) {
            fault("channel", "channel-not-allowed");
        }
        if (given(command.place()) && !facts.placeKnown()) {
            fault("place", "unknown-division");
        }
        atMost("title", command.title(), facts.policy().titleMaxLength());
        atMost("statement", command.statement(), facts.policy().statementMaxLength());
        if (command.receivedAt() != null && command.receivedAt().isAfter(facts.now())) {
            fault("receivedAt", "past-or-present");
        } else if (command.receivedAt() != null && command.receivedAt().isBefore(EARLIEST)) {
            fault("receivedAt", "invalid-time");
        }
    }

    private void claims() {
        if (command.claims() == null) {
            return;
        }
        if (command.claims().size() > facts.policy().maxClaims()) {
            fault("claims", "too-many-claims", facts.policy().maxClaims());
        }
        for (int i = 0; i < command.claims().size(); i++) {
            var claim = command.claims().get(i);
            if (claim != null) {
                String field = "claims[" + i + "].";
                if (given(claim.category()) && !facts.categoryKnown().test(claim.category())) {
                    fault(field + "category", "unknown-category");
                }
                atMost(field + "request", claim.request(), facts.policy().requestMaxLength());
            }
        }
    }

    private void petitioners() {
        var petitioners = command.petitioners() == null ? List.<RegisterCase.NewPetitioner>of() : command.petitioners();
        if (petitioners.size() > facts.policy().maxPetitioners()) {
            fault("petitioners", "too-many-petitioners", facts.policy().maxPetitioners());
        }
        long representatives = petitioners.stream().filter(p -> p != null && p.isRepresentative()).count();
        if (representatives > facts.policy().maxRepresentatives()) {
            fault("petitioners", "too-many-representatives", facts.policy().maxRepresentatives());
        }
        if (command.persons() != null && command.persons() < Math.max(1, petitioners.size())) {
            fault("persons", "fewer-than-petitioners");
        }
        if (command.persons() != null && command.persons() > facts.policy().maxPersons()) {
            fault("persons", "max", Map.of("value", facts.policy().maxPersons()));
        }
        for (int i = 0; i < petitioners.size(); i++) {
            if (petitioners.get(i) != null) {
                petitioner("petitioners[" + i + "].", petitioners.get(i));
            }
        }
    }

    private void petitioner(String field, RegisterCase.NewPetitioner petitioner) {
        atMost(field + "name", petitioner.name(), facts.policy().nameMaxLength());
        atMost(field + "phone", petitioner.phone(), facts.policy().phoneMaxLength());
        atMost(field + "address", petitioner.address(), facts.policy().addressMaxLength());
        atMost(field + "identityNumber", petitioner.identityNumber(), facts.policy().identityNumberMaxLength());
        if (petitioner.preferredMedium() == Medium.LETTER && !given(petitioner.address())) {
            fault(field + "address", "required-for-letter");
        }
        if (petitioner.preferredMedium() == Medium.PHONE && !given(petitioner.phone())) {
            fault(field + "phone", "required-for-phone");
        }
    }

    private void reception() {
        switch (facts.reception()) {
            case UNKNOWN -> fault("receptionId", "unknown-reception");
            case CANCELLED -> fault("receptionId", "reception-cancelled");
            case PAST -> fault("receptionId", "reception-past");
            case OPEN -> {
                // nothing is wrong
            }
            case null -> {
                // no reception is named
            }
        }
    }

    private void agent() {
        var agent = command.agent();
        if (agent == null) {
            if (command.channel() == Channel.AGENT) {
                fault("agent", "required-for-agent-channel");
            }
            return;
        }
        atMost("agent.name", agent.name(), facts.policy().nameMaxLength());
        atMost("agent.phone", agent.phone(), facts.policy().phoneMaxLength());
        atMost("agent.mandateScope", agent.mandateScope(), facts.policy().noteMaxLength());
        // the last day counts to its end everywhere on earth
        var today = facts.now().atZone(ZoneOffset.MIN).toLocalDate();
        if (agent.mandateUntil() != null && agent.mandateUntil().isBefore(today)) {
            fault("agent.mandateUntil", "mandate-expired");
        } else if (agent.mandateUntil() != null && agent.mandateUntil().isAfter(today.plusYears(LONGEST_MANDATE))) {
            fault("agent.mandateUntil", "invalid-time");
        }
    }

    private void atMost(String field, String text, int length) {
        if (text != null && text.codePointCount(0, text.length()) > length) {
            fault(field, "size", Map.of("min", 0, "max", length));
        }
    }

    private void fault(String field, String code) {
        fault(field, code, Map.of());
    }

    private void fault(String field, String code, int limit) {
        fault(field, code, Map.of("0", limit));
    }

    private void fault(String field, String code, Map<String, Object> arguments) {
        faults.add(new FieldFault(field, code, arguments));
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
