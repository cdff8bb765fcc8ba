package dev.pujiang.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import dev.pujiang.clock.NaiveOracle.Case;

/** The library against the naive oracle, over many thousands of random terms. The seed is fixed: a failure comes back. */
class OracleTest {

    private static final long SEED = 20_261_123L;
    private static final int TERMS = 60_000;
    private static final int SWITCHES = 64;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2029, 12, 31).toEpochDay() - FIRST.toEpochDay());

    private final List<Rule> rules = List.copyOf(Given.policy().rules().values());
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Switches, Clocks> clocks = new HashMap<>();

    @Test
    void agreesWithTheNaiveOracleByTheSwitchesOfTheLaw() throws IOException {
        NaiveOracle oracle = new NaiveOracle();
        Switches switches = Given.policy().switches();

        for (int i = 0; i < TERMS; i++) {
            compare(oracle, switches);
        }
    }

    @Test
    void agreesWithTheNaiveOracleByAnySwitches() throws IOException {
        NaiveOracle oracle = new NaiveOracle();

        for (int i = 0; i < TERMS; i++) {
            int bits = random.nextInt(SWITCHES);
            compare(oracle,
                    new Switches((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, true, (bits & 8) != 0, (bits & 16) != 0,
                            (bits & 32) != 0));
        }
    }

    @Test
    void agreesWithTheNaiveOracleOnEveryStartDayOfEveryRule() throws IOException {
        NaiveOracle oracle = new NaiveOracle();
        Switches switches = Given.policy().switches();

        for (Rule rule : rules) {
            for (int day = 0; day < DAYS; day++) {
                compare(oracle, switches, rule, FIRST.plusDays(day), List.of(), 0);
            }
        }
    }

    private void compare(NaiveOracle oracle, Switches switches) {
        Rule rule = rules.get(random.nextInt(rules.size()));
        LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
        int extension = rule.extendedBy().isPresent() && random.nextBoolean() ? random.nextInt(1, 31) : 0;
        compare(oracle, switches, rule, start, pauses(start), extension);
    }

    private void compare(NaiveOracle oracle, Switches switches, Rule rule, LocalDate start, List<Pause> pauses, int extension) {
        Case plain = new Case(rule.days(), rule.unit() == DayUnit.WORKING, start,
                pauses.stream().map(pause -> new LocalDate[]{pause.from(), pause.to()}).toList(), extension,
                switches.startDayCounts(), switches.rollOverDayOff(), switches.makeUpDaysAreWorked(),
                switches.extensionBeforeRollOver(), switches.pauseFirstDayCounts(), switches.pauseLastDayCounts());
        ClockFacts facts = new ClockFacts(rule.name(), Given.noon(start), Given.PUJIANG, pauses,
                extension == 0 ? null : new Extension(extension, null));

        Derivation derivation = clocks.computeIfAbsent(switches, Given::clocks).derive(facts);

        assertThat(derivation.lastDay()).as("%s %s", facts, switches).isEqualTo(oracle.lastDay(plain));
        assertThat(derivation.dueAt()).isEqualTo(derivation.lastDay().plusDays(1).atStartOfDay(Given.SHANGHAI).toInstant());
        assertCovered(derivation, rule, extension, facts);
    }

    /** The steps run from the start day to the last day without a gap, and as many days count as the term has. */
    private static void assertCovered(Derivation derivation, Rule rule, int extension, ClockFacts facts) {
        LocalDate next = derivation.startDay();
        int counted = 0;
        int paused = 0;
        for (Step step : derivation.steps()) {
            assertThat(step.from()).as("%s", facts).isEqualTo(next);
            next = step.to().plusDays(1);
            counted += step.counts() ? step.days() : 0;
            paused += step.reason() == Step.Reason.PAUSE ? step.days() : 0;
        }
        assertThat(next).isEqualTo(derivation.lastDay().plusDays(1));
        assertThat(counted).as("%s", facts).isEqualTo(rule.days() + extension);
        assertThat(derivation.pauses().stream().mapToInt(Derivation.PauseTaken::days).sum()).isEqualTo(paused);
    }

    /** None to three, apart from each other, anywhere around the term. */
    private List<Pause> pauses(LocalDate start) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate from = start;
        for (int i = random.nextInt(4); i > 0; i--) {
            from = from.plusDays(random.nextInt(1, 25));
            LocalDate to = from.plusDays(random.nextInt(0, 40));
            pauses.add(new Pause(from, to));
            from = to;
        }
        if (pauses.size() > 1 && random.nextBoolean()) {
            pauses.add(pauses.removeFirst());
        }
        return pauses;
    }
}
