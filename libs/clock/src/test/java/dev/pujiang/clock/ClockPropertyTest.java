package dev.pujiang.clock;

import static dev.pujiang.clock.Given.PUJIANG;
import static dev.pujiang.clock.Given.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClockPropertyTest {

    private static final Clocks CLOCKS = Given.clocks();
    private static final WorkCalendar CALENDAR = WorkCalendar.bundled();
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2030, 12, 31).toEpochDay() - FIRST.toEpochDay());
    private static final int LONGEST_PAUSE = 45;

    @Property
    void aLaterStartNeverEndsSooner(@ForAll("rules") Rule rule, @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 400) int hours) {
        Derivation earlier = CLOCKS.derive(new ClockFacts(rule.name(), start, PUJIANG));
        Derivation later = CLOCKS.derive(new ClockFacts(rule.name(), start.plus(Duration.ofHours(hours)), PUJIANG));

        assertThat(later.lastDay()).isAfterOrEqualTo(earlier.lastDay());
        assertThat(later.dueAt()).isAfterOrEqualTo(earlier.dueAt());
    }

    @Property
    void isOverAfterItStarts(@ForAll("rules") Rule rule, @ForAll("moments") Instant start) {
        assertThat(CLOCKS.derive(new ClockFacts(rule.name(), start, PUJIANG)).dueAt()).isAfter(start);
    }

    @Property
    void aPauseAddsExactlyTheDaysItCovers(@ForAll("rules") Rule rule, @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 90) int after, @ForAll @IntRange(max = LONGEST_PAUSE) int length) {
        Derivation without = CLOCKS.derive(new ClockFacts(rule.name(), noon(start), PUJIANG));
        LocalDate from = start.plusDays(after % Math.max(1, without.termEnd().toEpochDay() - start.toEpochDay()));
        LocalDate to = from.plusDays(length);

        Derivation with = CLOCKS.derive(new ClockFacts(rule.name(), noon(start), PUJIANG, List.of(new Pause(from, to)), null));

        long covered = count(rule, from, to);
        assertThat(with.pauses()).extracting(Derivation.PauseTaken::days).containsExactly((int) covered);
        assertThat(count(rule, without.termEnd(), with.termEnd())).isEqualTo(covered);
    }

    @Property
    void anExtensionAddsExactlyItsDays(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int days) {
        Derivation without = CLOCKS.derive(new ClockFacts("handle", noon(start), PUJIANG));
        Derivation with = CLOCKS.derive(new ClockFacts("handle", noon(start), PUJIANG, List.of(), new Extension(days, null)));

        assertThat(with.termEnd()).isEqualTo(without.termEnd().plusDays(days));
    }

    @Property
    void recomputingIsIdempotent(@ForAll("facts") ClockFacts facts) {
        Clock once = CLOCKS.recompute(CLOCKS.of(facts)).after();
        Recomputed twice = CLOCKS.recompute(once);

        assertThat(twice.after()).isEqualTo(once);
        assertThat(twice.moved()).isFalse();
        assertThat(twice.daysGained()).isZero();
    }

    @Property
    void neverEndsOnADayOff(@ForAll("facts") ClockFacts facts) {
        assertThat(CALENDAR.day(CLOCKS.derive(facts).lastDay(), List.of()).kind()).isIn(DayKind.WORKING, DayKind.MAKE_UP);
    }

    @Property
    void rollsOverNoFurtherThanTheNextWorkingDay(@ForAll("facts") ClockFacts facts) {
        Derivation derivation = CLOCKS.derive(facts);

        derivation.termEnd().datesUntil(derivation.lastDay())
                .forEach(day -> assertThat(CALENDAR.day(day, List.of()).kind()).isIn(DayKind.WEEKEND, DayKind.HOLIDAY));
    }

    @Property
    void saysOfEveryYearWhetherItIsPublished(@ForAll("facts") ClockFacts facts) {
        Derivation derivation = CLOCKS.derive(facts);

        assertThat(derivation.calendars()).allSatisfy(year -> assertThat(year.provisional()).isEqualTo(year.year() > 2026));
        assertThat(derivation.provisional()).isEqualTo(derivation.lastDay().getYear() > 2026);
    }

    @Property
    void isInWordsInBothLanguages(@ForAll("facts") ClockFacts facts) {
        Derivation derivation = CLOCKS.derive(facts);

        assertThat(ClockWords.in(Locale.CHINESE).lines(derivation)).hasSizeGreaterThan(derivation.steps().size())
                .noneMatch(line -> line.contains("{") || line.contains("null"));
        assertThat(ClockWords.in(Locale.ENGLISH).lines(derivation)).hasSizeGreaterThan(derivation.steps().size())
                .allMatch(line -> line.chars().allMatch(c -> c < 0x2E80));
    }

    /** Days of the kind of the rule after one day up to another. */
    private static long count(Rule rule, LocalDate after, LocalDate to) {
        return after.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> rule.unit() == DayUnit.CALENDAR
                || List.of(DayKind.WORKING, DayKind.MAKE_UP).contains(CALENDAR.day(day, List.of()).kind())).count();
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.of(CLOCKS.policy().rules().values());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, DAYS * 86_400L)
                .map(seconds -> FIRST.atStartOfDay(Given.SHANGHAI).toInstant().plusSeconds(seconds));
    }

    @Provide
    Arbitrary<ClockFacts> facts() {
        Arbitrary<List<Integer>> lengths = Arbitraries.integers().between(0, LONGEST_PAUSE).list().ofMaxSize(6);
        return Combinators.combine(rules(), moments(), lengths, Arbitraries.integers().between(0, 30))
                .as((rule, start, days, extension) -> {
                    LocalDate from = LocalDate.ofInstant(start, Given.SHANGHAI);
                    List<Pause> pauses = new ArrayList<>();
                    for (int i = 0; i + 1 < days.size(); i += 2) {
                        from = from.plusDays(days.get(i));
                        pauses.add(new Pause(from, from.plusDays(days.get(i + 1))));
                        from = from.plusDays(days.get(i + 1));
                    }
                    boolean extended = rule.extendedBy().isPresent() && extension > 0;
                    return new ClockFacts(rule.name(), start, PUJIANG, pauses,
                            extended ? new Extension(extension, null) : null);
                });
    }
}
