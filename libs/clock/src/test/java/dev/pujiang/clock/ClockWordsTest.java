package dev.pujiang.clock;

import static dev.pujiang.clock.Given.at;
import static dev.pujiang.clock.Given.pause;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class ClockWordsTest {

    private final Clocks clocks = Given.clocks();
    private final Derivation derivation = clocks.derive(new ClockFacts("handle", at("2026-09-28T10:00:00+08:00"), Given.PUJIANG,
            List.of(pause("2026-10-10", "2026-10-12")), new Extension(30, null)));

    @Test
    void explainsInChinese() {
        assertThat(ClockWords.in(Locale.forLanguageTag("zh-CN")).lines(derivation)).containsExactly(
                "起算：受理，2026年9月28日 10:00（时区 Asia/Shanghai）。", "规则：办理并答复，60日，自受理起算。",
                "暂停：2026年10月10日（星期六）至2026年10月12日（星期一），扣除2日。", "延长：30日。", "2026年9月28日（星期一）：起算事件发生之日，不计入期限。",
                "2026年9月29日（星期二）至2026年10月10日（星期六）：计入期限，共12日。", "2026年10月11日（星期日）至2026年10月12日（星期一）：暂停期间，不计入，扣除2日。",
                "2026年10月13日（星期二）至2026年11月29日（星期日）：计入期限，共48日。", "2026年11月30日（星期一）至2026年12月29日（星期二）：延长的期限，计入，共30日。",
                "期限届满日：2026年12月29日（星期二），于 2026年12月30日 00:00 届满。", "依据：政策 cn-2022、zj-pujiang；2026年工作日历（第1版）。");
    }

    @Test
    void explainsInEnglish() {
        Derivation shorter = clocks.derive(new ClockFacts("simple-pass-on", at("2026-12-31T10:00:00+08:00"), Given.PUJIANG));

        assertThat(ClockWords.in(Locale.UK).lines(shorter)).containsExactly(
                "Start: receipt of the case, 31 December 2026 10:00 (time zone Asia/Shanghai).",
                "Rule: Simple procedure: pass on to the next level, 1 working day from receipt of the case.",
                "Thursday 31 December 2026: day of the start event, does not count.",
                "Friday 1 January 2027: working, 1 working day of the term (provisional: the holidays of that year are not published yet).",
                "Last day: Friday 1 January 2027; the term is over at 2 January 2027 00:00.",
                "Basis: policy cn-2022, zj-pujiang; working calendar 2027 not published yet.",
                "Note: the holidays of 2027 are not published yet. Only weekends are known; the term is recomputed when they are, and"
                        + " its last day may change.");
    }

    @Test
    void namesTheHolidayOnWhichATermWouldHaveEnded() {
        Derivation rolled = clocks.derive(Given.facts("inform", "2026-04-16"));

        assertThat(rolled.steps()).extracting(step -> ClockWords.in(Locale.CHINESE).reason(rolled, step)).containsExactly(
                "起算事件发生之日，不计入期限", "计入期限，共15日", "劳动节放假，顺延", "期限最后一日为劳动节假期，顺延至此工作日届满");
    }

    @Test
    void hasTheSameTextsInBothLanguages() throws IOException {
        assertThat(texts("zh").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void hasWordsForEverythingThatThePolicyNames() throws IOException {
        Properties texts = texts("zh");

        Given.policy().rules().values().forEach(rule -> {
            assertThat(rule.zh() != null || texts.containsKey("rule." + rule.name())).as(rule.name()).isTrue();
            assertThat(texts).containsKey("event." + rule.startEvent());
        });
    }

    @Test
    void callsARuleAsThePolicyDoes() {
        Rule rule = new Rule("answer-recommendation", 20, DayUnit.WORKING, "letter", null, "答复建议", "answer a recommendation");

        assertThat(ClockWords.in(Locale.CHINESE).rule(rule)).isEqualTo("答复建议");
        assertThat(ClockWords.in(Locale.ENGLISH).rule(rule)).isEqualTo("answer a recommendation");
        assertThat(ClockWords.in(Locale.ENGLISH).startEvent(rule)).isEqualTo("letter");
    }

    @Test
    void hasWordsForEveryRefusal() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ClockWords words = ClockWords.in(locale);
            for (FieldFault.Code code : FieldFault.Code.values()) {
                assertThat(words.fault(new FieldFault("rule", code, "a", "b"))).isNotEmpty().doesNotContain("{");
            }
            for (FileFault.Code code : FileFault.Code.values()) {
                assertThat(words.fault(new FileFault("f.yaml", 1234, 7, "policy.id", code, "a")))
                        .contains("f.yaml", "1234", "policy.id")
                        .doesNotContain("{");
            }
            assertThat(words.fault(new FileFault("plan", 0, 0, "calendar.id", FileFault.Code.GAP, "a"))).doesNotContain("0");
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(ClockWords.class.getResourceAsStream("words_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
