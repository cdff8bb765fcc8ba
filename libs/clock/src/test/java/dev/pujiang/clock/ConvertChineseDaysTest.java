package dev.pujiang.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertChineseDaysTest {

    private static final String DAYS = """
            {"holidays":{"2027-01-02":"New Year's Day,元旦,1","2027-01-01":"New Year's Day,元旦,1","2026-10-01":"National Day,国庆节,3"},\
            "workdays":{"2026-10-10":"National Day,国庆节,3"},"inLieuDays":{}}""";

    @TempDir
    private Path packed;

    @TempDir
    private Path target;

    @BeforeEach
    void aPackage() throws IOException {
        Files.createDirectory(packed.resolve("dist"));
        Files.writeString(packed.resolve("package.json"), "{\n  \"version\": \"9.9.9\"\n}");
        Files.writeString(packed.resolve("LICENSE"), "free");
        write(DAYS);
    }

    @Test
    void writesACalendarThatTheLibraryReads() throws IOException {
        HolidayPlan plan = HolidayPlan.read("calendar", convert());

        assertThat(plan.source()).isEqualTo("npm chinese-days 9.9.9");
        assertThat(plan.state()).isEqualTo("2026-11-23");
        assertThat(plan.years()).extracting(YearPlan::year).containsExactly(2026, 2027);
        assertThat(plan.years().getLast().days()).hasSize(2);
        assertThat(Files.readString(target.resolve(ConvertChineseDays.LICENCE))).isEqualTo("free");
    }

    @Test
    void writesTheSameAgain() throws IOException {
        String first = convert();

        assertThat(convert()).isEqualTo(first);
    }

    @Test
    void raisesTheVersionOfAYearThatChanged() throws IOException {
        convert();
        write(DAYS.replace("2026-10-01", "2026-10-02"));

        HolidayPlan plan = HolidayPlan.read("calendar", convert());

        assertThat(plan.years()).extracting(YearPlan::version).containsExactly(2, 1);
    }

    @Test
    void putsRightWhatIsKnownToBeWrong() throws IOException {
        Files.writeString(target.resolve(ConvertChineseDays.CORRECTIONS), """
                # because
                2026-10-11 working national-day
                2026-10-10 off national-day
                """);

        HolidayPlan plan = HolidayPlan.read("calendar", convert());

        assertThat(plan.years().getFirst().days().get(Given.day("2026-10-11")).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(plan.years().getFirst().days().get(Given.day("2026-10-10")).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    private void write(String days) throws IOException {
        Files.writeString(packed.resolve("dist/chinese-days.json"), days);
    }

    private String convert() throws IOException {
        ConvertChineseDays.main(new String[]{packed.toString(), target.toString(), "2026-11-23"});
        return Files.readString(target.resolve(ConvertChineseDays.FILE));
    }
}
