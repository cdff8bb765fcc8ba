package dev.pujiang.intake.policy;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

/** What the policy files say about taking in a case. Lengths are in characters. */
@ConfigMapping(prefix = "policy.intake")
public interface IntakePolicy {
    /** R-COLLECTIVE, law: how many may speak for a group. */
    @WithDefault("5")
    @Positive
    int maxRepresentatives();

    /** How many claims one case may hold. */
    @WithDefault("20")
    @Positive
    int maxClaims();

    /** How many petitioners may be named in one case. */
    @WithDefault("200")
    @Positive
    int maxPetitioners();

    /** How many people may stand behind one case; guards against slips of the hand. */
    @WithDefault("100000")
    @Positive
    int maxPersons();

    /** Of the title. */
    @WithDefault("120")
    @Positive
    int titleMaxLength();

    /** Of the statement. */
    @WithDefault("20000")
    @Positive
    int statementMaxLength();

    /** Of a claim's request. */
    @WithDefault("2000")
    @Positive
    int requestMaxLength();

    /** Of a name. */
    @WithDefault("60")
    @Positive
    int nameMaxLength();

    /** Of a phone number. */
    @WithDefault("40")
    @Positive
    int phoneMaxLength();

    /** Of an address. */
    @WithDefault("300")
    @Positive
    int addressMaxLength();

    /** Of an identity number. */
    @WithDefault("40")
    @Positive
    int identityNumberMaxLength();

    /** Of the scope of an agent's mandate and of the evidence of a delivery. */
    @WithDefault("1000")
    @Positive
    int noteMaxLength();

    /** How long a repeated submission gets the same answer again (R-IDEMPOTENT). */
    @WithDefault("PT24H")
    @DurationMin(seconds = 1)
    Duration idempotencyFor();

    /** Short codes of the bodies that see the accusations of the places below them (R-ACCUSED): discipline, petition office. */
    @WithDefault("jw,xfj")
    Set<String> accusationBodies();

    /** Short code of the body that hands over replies to cases that no window has registered. */
    @WithDefault("xfj")
    String petitionOffice();
}
