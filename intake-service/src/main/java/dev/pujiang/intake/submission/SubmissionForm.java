package dev.pujiang.intake.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.pujiang.edge.page.Form;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.cases.RegisterCase;

/** Reads the registration that somebody entered; its inputs are named by the paths of {@link RegisterCase}. */
final class SubmissionForm {

    private SubmissionForm() {}

    /**
     * A registration that is not judged before the register does it, so that all its faults are shown at once.
     *
     * @param key the idempotency key that the form was shown with
     */
    record Entered(RegisterCase command, String key) {}

    static Entered read(Form form, Channel channel, String place) {
        var command = new RegisterCase(form.choice("kind", Kind.class), channel, place, form.text("title"),
                form.text("statement"), claims(form), petitioners(form), form.number("persons"), form.instant("receivedAt"),
                reception(form), agent(form));
        return new Entered(command, form.value("key"));
    }

    /** What the lists of places were set to. */
    static List<String> places(Form form) {
        return IntStream.rangeClosed(1, PlaceChoice.LEVELS).mapToObj(level -> form.value(PlaceChoice.INPUT + level)).toList();
    }

    private static List<RegisterCase.NewClaim> claims(Form form) {
        List<RegisterCase.NewClaim> claims = new ArrayList<>();
        for (int i = 0; i < Math.max(1, form.count("claims")); i++) {
            String prefix = "claims[" + i + "].";
            claims.add(new RegisterCase.NewClaim(form.text(prefix + "category"), form.text(prefix + "request")));
        }
        return claims;
    }

    private static List<RegisterCase.NewPetitioner> petitioners(Form form) {
        List<RegisterCase.NewPetitioner> petitioners = new ArrayList<>();
        int last = lastNamed(form);
        for (int i = 0; i <= last; i++) {
            String prefix = "petitioners[" + i + "].";
            petitioners.add(new RegisterCase.NewPetitioner(form.text(prefix + "name"), form.text(prefix + "phone"),
                    form.text(prefix + "address"), form.text(prefix + "identityNumber"),
                    form.choice(prefix + "medium", Medium.class), form.checked(prefix + "representative")));
        }
        return petitioners;
    }

    /** The medium is always set: a petitioner of whom nothing else is entered is not meant. */
    private static int lastNamed(Form form) {
        int last = form.count("petitioners") - 1;
        while (last > 0 && isBlank(form, "petitioners[" + last + "].")) {
            last--;
        }
        return Math.max(last, 0);
    }

    private static boolean isBlank(Form form, String prefix) {
        return List.of("name", "phone", "address", "identityNumber", "representative").stream()
                .allMatch(field -> form.text(prefix + field) == null);
    }

    private static UUID reception(Form form) {
        String id = form.text("receptionId");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static RegisterCase.NewAgent agent(Form form) {
        String name = form.text("agent.name");
        String phone = form.text("agent.phone");
        String scope = form.text("agent.mandateScope");
        var until = form.date("agent.mandateUntil");
        return name == null && phone == null && scope == null && until == null
                ? null
                : new RegisterCase.NewAgent(name, phone, scope, until);
    }
}
