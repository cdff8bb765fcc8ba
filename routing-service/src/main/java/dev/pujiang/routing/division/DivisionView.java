package dev.pujiang.routing.division;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * A division as everybody may see it.
 *
 * @param fullName as on an envelope; null for a division that has ended
 * @param ancestors from the province down to the one directly above; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(targets = {DivisionView.class, DivisionView.Ancestor.class})
record DivisionView(String code, DivisionLevel level, String name, String fullName, String parent, String path,
        LocalDate validFrom, LocalDate validTo, String successor, List<Ancestor> ancestors) {

    record Ancestor(String code, DivisionLevel level, String name) {

        static Ancestor of(Division division) {
            return new Ancestor(division.code(), division.level(), division.name());
        }
    }

    static DivisionView of(Division division) {
        return new DivisionView(division.code(), division.level(), division.name(), null, division.parent(), null,
                division.validFrom(), division.validTo(), division.successor(), null);
    }

    static DivisionView of(Division division, String fullName, String path, List<Division> above) {
        return new DivisionView(division.code(), division.level(), division.name(), fullName, division.parent(), path,
                division.validFrom(), division.validTo(), division.successor(),
                above.stream().map(Ancestor::of).toList());
    }
}
