package dev.pujiang.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DivisionsPropertyTest {

    private final Divisions divisions = Divisions.bundled();

    @Property
    void findsEveryDivisionUnderItsCodeAndNowhereElse(@ForAll("indexes") int at) {
        Division division = divisions.at(at);

        assertThat(divisions.indexOf(divisions.codeOf(at))).isEqualTo(at);
        assertThat(divisions.indexOf(division.code())).isEqualTo(at);
        assertThat(divisions.find(division.code())).contains(division);
    }

    @Property
    void leadsFromTheProvinceToTheDivisionThroughParentsOfRisingRank(@ForAll("indexes") int at) {
        Division division = divisions.at(at);

        List<Division> ancestors = divisions.ancestors(division.code());

        assertThat(ancestors.getFirst().parent()).isNull();
        assertThat(ancestors.getLast()).isEqualTo(division);
        for (int i = 1; i < ancestors.size(); i++) {
            assertThat(ancestors.get(i).parent()).isEqualTo(ancestors.get(i - 1).code());
            assertThat(ancestors.get(i - 1).level().isAbove(ancestors.get(i).level())).isTrue();
        }
        assertThat(divisions.path(division.code()).split("/")).containsExactly(
                ancestors.stream().map(Division::code).toArray(String[]::new));
    }

    @Property
    void isWithinExactlyItsAncestors(@ForAll("indexes") int at, @ForAll @IntRange(max = 200) int before) {
        Division division = divisions.at(at);
        Division second = divisions.at(Math.max(0, at - before));

        boolean within = divisions.isWithin(division.code(), second.code());

        assertThat(within).isEqualTo(divisions.ancestors(division.code()).contains(second));
    }

    @Property
    void listsADivisionAmongTheChildrenOfItsParent(@ForAll("indexes") int at) {
        Division division = divisions.at(at);

        List<Division> siblings = division.parent() == null ? divisions.provinces() : divisions.children(division.parent());

        assertThat(siblings).contains(division);
        assertThat(siblings).extracting(Division::code).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void refusesOrReturnsExactlyTheCodeAskedFor(@ForAll @LongRange(min = -10, max = 999_999_999_999L) long code) {
        int at = divisions.indexOf(code);

        assertThat(at == Divisions.NONE || divisions.codeOf(at) == code).isTrue();
    }

    @Provide
    Arbitrary<Integer> indexes() {
        return Arbitraries.integers().between(0, divisions.size() - 1);
    }
}
