package dev.pujiang.intake.cases;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;

/**
 * Who brings a case in.
 *
 * @param client whose idempotency keys are used: a person, a machine, or everybody on the public form
 * @param body the body whose window registers it, null for portals and the public form
 * @param staff may register on every channel
 */
public record Registrant(String client, String body, boolean staff) {
    private static final String PUBLIC_FORM = "public-form";

    public static Registrant of(Caller caller) {
        return new Registrant(caller.id(), caller.body().orElse(null), caller.may(Permission.CASE_REGISTER));
    }

    /** Anybody who fills in the form on the pages for citizens. */
    public static Registrant publicForm() {
        return new Registrant(PUBLIC_FORM, null, false);
    }
}
