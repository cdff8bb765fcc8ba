package dev.pujiang.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.pujiang.clock.FileFault.Code;

class PolicyReaderTest {

    private static final String POLICY = """
            config_ordinal: 260
            policy:
              id: test
              intake:
                max-claims: 20
              clocks:
                zone: Asia/Shanghai
                dates: { from: 2004-01-01, to: 2099-12-31 }
                start-day-counts: false
                roll-over-day-off: true
                make-up-days-are-worked: true
                end-of-last-day: true
                extension-before-roll-over: true
                pause-first-day-counts: false
                pause-last-day-counts: true
                rules:
                  handle: { days: 60, unit: calendar, starts: acceptance, extension: extend }
                  extend: { days: 30, unit: calendar }
                  object: { days: 5, unit: working }
            """;

    @Test
    void readsThePoliciesOfTheCountryAndTheCounty() {
        ClockPolicy policy = Given.policy();

        assertThat(policy.ids()).containsExactly("cn-2022", "zj-pujiang");
        assertThat(policy.zone()).isEqualTo(Given.SHANGHAI);
        assertThat(policy.switches()).isEqualTo(new Switches(false, true, true, true, true, false, true));
        assertThat(policy.rules().values().stream()
                .map(rule -> rule.name() + " " + rule.days() + " " + rule.unit()
                        + rule.extendedBy().map(by -> " " + by).orElse(""))
                .collect(Collectors.toList())).containsExactlyInAnyOrder("inform 15 CALENDAR", "object 5 WORKING",
                        "handle 60 CALENDAR extend", "extend 30 CALENDAR", "request-review 30 CALENDAR", "review 30 CALENDAR",
                        "request-rereview 30 CALENDAR", "rereview 30 CALENDAR", "simple-accept 3 WORKING",
                        "simple-decide 10 WORKING",
                        "simple-pass-on 1 WORKING", "post-visit 30 CALENDAR", "answer-recommendation 30 CALENDAR");
    }

    @Test
    void laysTheFileWithTheHigherOrdinalOverTheOther() {
        PolicyFile local = new PolicyFile("local.yaml", """
                config_ordinal: 270
                policy:
                  id: local
                  clocks:
                    roll-over-day-off: false
                    rules:
                      object: { days: 3 }
                      answer-recommendation: { days: 20, unit: working, zh: 答复建议, en: answer a recommendation }
                """);

        ClockPolicy policy = ClockPolicy.read(List.of(local, new PolicyFile("law.yaml", POLICY)));

        assertThat(policy.ids()).containsExactly("test", "local");
        assertThat(policy.switches().rollOverDayOff()).isFalse();
        assertThat(policy.rule("object").orElseThrow())
                .isEqualTo(new Rule("object", 3, DayUnit.WORKING, "start", null, null, null));
        assertThat(policy.rule("handle").orElseThrow().days()).isEqualTo(60);
        assertThat(policy.rule("answer-recommendation").orElseThrow().zh()).isEqualTo("答复建议");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "days: 60, | days: 0, | 17 | policy.clocks.rules.handle.days | OUT_OF_RANGE",
            "days: 60, | days: 367, | 17 | policy.clocks.rules.handle.days | OUT_OF_RANGE",
            "days: 60, | days: -60, | 17 | policy.clocks.rules.handle.days | OUT_OF_RANGE",
            "days: 60, | days: 060, | 17 | policy.clocks.rules.handle.days | OUT_OF_RANGE",
            "days: 60, | days: sixty, | 17 | policy.clocks.rules.handle.days | WRONG_TYPE",
            "days: 60, | days: '60', | 17 | policy.clocks.rules.handle.days | WRONG_TYPE",
            "days: 60, | days: [60], | 17 | policy.clocks.rules.handle.days | WRONG_TYPE",
            "days: 60, | '' | 17 | policy.clocks.rules.handle.days | MISSING_KEY",
            "days: 60, | 'days: 60, days: 61,' | 17 | policy.clocks.rules.handle.days | DUPLICATE_KEY",
            "days: 60, | 'days: 60, day: 61,' | 17 | policy.clocks.rules.handle.day | UNKNOWN_KEY",
            "unit: working | unit: workdays | 19 | policy.clocks.rules.object.unit | UNKNOWN_VALUE",
            "extension: extend | extension: prolong | 17 | policy.clocks.rules.handle.extension | UNKNOWN_EXTENSION",
            "extension: extend | extension: object | 17 | policy.clocks.rules.handle.extension | EXTENSION_UNIT",
            "extension: extend | extension: handle | 17 | policy.clocks.rules.handle.extension | EXTENSION_OF_EXTENSION",
            "Asia/Shanghai | Asia/Hangzhou | 7 | policy.clocks.zone | UNKNOWN_VALUE",
            "2099-12-31 | 2003-12-31 | 8 | policy.clocks.dates.to | REVERSED",
            "2099-12-31 | 2099-02-30 | 8 | policy.clocks.dates.to | OUT_OF_RANGE",
            "2099-12-31 | later | 8 | policy.clocks.dates.to | WRONG_TYPE",
            "end-of-last-day: true | end-of-last-day: maybe | 12 | policy.clocks.end-of-last-day | WRONG_TYPE",
            "end-of-last-day: true | end-of-last-day: yes | 12 | policy.clocks.end-of-last-day | WRONG_TYPE",
            "end-of-last-day: | end-of-the-last-day: | 12 | policy.clocks.end-of-the-last-day | UNKNOWN_KEY",
            "object: { | Object: { | 19 | policy.clocks.rules.Object | UNKNOWN_KEY",
            "config_ordinal: 260 | config_ordinal: high | 1 | config_ordinal | WRONG_TYPE",
            "config_ordinal: 260 | '' | 1 | config_ordinal | MISSING_KEY",
            "id: test | id: [test] | 3 | policy.id | WRONG_TYPE"})
    void refuses(String text, String instead, int line, String key, Code code) {
        assertThat(POLICY).contains(text);

        List<FileFault> faults = refused(POLICY.replaceFirst(Pattern.quote(text), instead));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("test-0.yaml");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void refusesWhatEndsAtTheMomentItStarts() {
        String policy = POLICY.replace("start-day-counts: false", "start-day-counts: true").replace("last-day: true",
                "last-day: false");

        assertThat(refused(policy)).extracting(FileFault::code, FileFault::line).contains(
                tuple(Code.CONTRADICTION, 12));
    }

    @Test
    void namesEveryFaultAtOnce() {
        List<FileFault> faults = refused(
                POLICY.replace("days: 60", "days: 0").replace("Asia/", "Azia/").replace("working", "work"));

        assertThat(faults).extracting(FileFault::line).containsExactly(7, 17, 19);
    }

    @Test
    void pointsAtTheFileThatIsToBlame() {
        List<FileFault> faults = refused(POLICY, """
                config_ordinal: 270
                policy:
                  id: local
                  clocks:
                    rules:
                      object: { unit: days }
                """);

        assertThat(faults).extracting(FileFault::toString)
                .containsExactly("test-1.yaml:6:23 policy.clocks.rules.object.unit UNKNOWN_VALUE 'days'");
    }

    @Test
    void refusesTwoFilesOfOneOrdinal() {
        assertThat(refused(POLICY, POLICY.replace("id: test", "id: other"))).extracting(FileFault::code)
                .containsExactly(Code.SAME_ORDINAL);
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(refused("policy:\n  clocks: [\n")).singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.NOT_YAML))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
        assertThat(refused("policy: 1\n---\npolicy: 2\n")).extracting(FileFault::code).containsExactly(Code.NOT_YAML);
        assertThat(refused("")).extracting(FileFault::code).containsExactly(Code.WRONG_TYPE);
        assertThat(refused("- policy\n")).extracting(FileFault::code).containsExactly(Code.WRONG_TYPE);
        assertThat(refused("a\u0000b")).extracting(FileFault::code).containsExactly(Code.NOT_YAML);
        assertThat(refused()).extracting(FileFault::code).containsExactly(Code.MISSING_KEY);
    }

    @Test
    void survivesANodeThatContainsItself() {
        assertThat(refused("config_ordinal: 1\npolicy: &p\n  id: x\n  clocks: *p\n")).extracting(FileFault::code)
                .contains(Code.WRONG_TYPE);
    }

    @Test
    void refusesPoliciesWithoutClocks() {
        assertThat(refused("config_ordinal: 1\npolicy:\n  id: x\n")).extracting(FileFault::key)
                .containsExactly("policy.clocks");
    }

    private static List<FileFault> refused(String... policies) {
        List<PolicyFile> files = Arrays.stream(policies)
                .map(text -> new PolicyFile("test-" + List.of(policies).indexOf(text) + ".yaml", text)).toList();
        return catchThrowableOfType(PolicyRefusedException.class, () -> ClockPolicy.read(files)).faults();
    }
}
