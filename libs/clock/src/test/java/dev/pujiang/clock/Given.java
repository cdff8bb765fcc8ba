package dev.pujiang.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What most tests start from: the real policies, the real calendar, a handful of divisions. */
final class Given {

    static final Path POLICIES = Path.of("../../deploy/policies");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final String PUJIANG = "330726";

    private static final Map<String, List<String>> CHAINS = Map.of("33", List.of("33"), "3307", List.of("33", "3307"), PUJIANG,
            List.of("33", "3307", PUJIANG), "330726000000", List.of("33", "3307", PUJIANG), "45", List.of("45"), "4501",
            List.of("45", "4501"));

    static final DivisionChains DIVISIONS = code -> CHAINS.getOrDefault(code, List.of());

    private Given() {}

    static PolicyFile file(String name) {
        try {
            return PolicyFile.at(POLICIES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClockPolicy policy() {
        return ClockPolicy.read(List.of(file("cn-2022.yaml"), file("zj-pujiang.yaml")));
    }

    static ClockPolicy policy(Switches switches) {
        ClockPolicy policy = policy();
        return new ClockPolicy(policy.ids(), policy.zone(), policy.from(), policy.to(), switches, policy.rules());
    }

    static Clocks clocks() {
        return new Clocks(policy(), WorkCalendar.bundled(), DIVISIONS);
    }

    static Clocks clocks(Switches switches) {
        return new Clocks(policy(switches), WorkCalendar.bundled(), DIVISIONS);
    }

    static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    static Instant noon(String day) {
        return noon(LocalDate.parse(day));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static ClockFacts facts(String rule, String startDay, Pause... pauses) {
        return new ClockFacts(rule, noon(startDay), PUJIANG, List.of(pauses), null);
    }

    static ClockFacts extended(String rule, String startDay, int days, Pause... pauses) {
        return new ClockFacts(rule, noon(startDay), PUJIANG, List.of(pauses), new Extension(days, null));
    }

    static Pause pause(String from, String to) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(to));
    }

    static HolidayPlan plan(String years) {
        return plan("", years);
    }

    static HolidayPlan plan(String more, String years) {
        return HolidayPlan.read("plan.yaml", """
                calendar:
                  id: cn
                  source: test
                  state: 2026-11-23
                  licence: none
                  weekend: [saturday, sunday]
                %s  holidays:
                    new-years-day: { zh: 元旦, en: New Year's Day }
                    festival: { zh: 三月三, en: Third of March }
                  years:
                %s""".formatted(more, years.indent(4)));
    }
}
