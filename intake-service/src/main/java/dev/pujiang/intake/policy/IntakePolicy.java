package dev.pujiang.intake.policy;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the policy files say about taking in a case. Lengths are in characters. */
@ConfigMapping(prefix = "policy.intake")
public interface IntakePolicy {
    /** R-COLLECTIVE, law: how many may speak for a group. */
    @WithDefault("5")
    int maxRepresentatives();

    @WithDefault("20")
    int maxClaims();

    @WithDefault("200")
    int maxPetitioners();

    /** How many people may stand behind one case; guards against slips of the hand. */
    @WithDefault("100000")
    int maxPersons();

    @WithDefault("120")
    int titleMaxLength();

    @WithDefault("20000")
    int statementMaxLength();

    @WithDefault("2000")
    int requestMaxLength();

    @WithDefault("60")
    int nameMaxLength();

    @WithDefault("40")
    int phoneMaxLength();

    @WithDefault("300")
    int addressMaxLength();

    @WithDefault("40")
    int identityNumberMaxLength();

    /** Scope of an agent's mandate and evidence of a delivery. */
    @WithDefault("1000")
    int noteMaxLength();

    /** How long a repeated submission gets the same answer again (R-IDEMPOTENT). */
    @WithDefault("PT24H")
    Duration idempotencyFor();

    /** Short codes of the bodies that see the accusations of the places below them (R-ACCUSED): discipline, petition office. */
    @WithDefault("jw,xfj")
    Set<String> accusationBodies();

    /** Short code of the body that hands over replies to cases that no window has registered. */
    @WithDefault("xfj")
    String petitionOffice();
}
