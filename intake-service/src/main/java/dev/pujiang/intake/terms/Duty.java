package dev.pujiang.intake.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The duties towards petitioners whose terms they are shown (R-CLOCKS). Terms of other rules are not theirs to wait for. */
public enum Duty {
    /** They are told who takes the claim on. */
    INFORM,
    /** They are answered. */
    HANDLE;

    /** @param rule its name in the policy */
    public static Optional<Duty> of(String rule) {
        return Stream.of(values()).filter(duty -> duty.rule().equals(rule)).findFirst();
    }

    public String rule() {
        return name().toLowerCase(Locale.ROOT);
    }
}
