package dev.pujiang.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionFileTest {

    private static final String HEADER = "code,level,name,parent,valid_from,valid_to,successor\n";

    @Test
    void readsFullRowsInAnyOrder() {
        Divisions divisions = read("""
                3302,city,Two,33,2020-01-01,,
                330201,county,C,3302,2020-01-01,2021-12-31,330101
                33,province,P,,2020-01-01,,
                330101,county,B,3301,2020-01-01,,
                3301,city,One,33,2020-01-01,,
                """);

        assertThat(divisions.stream()).extracting(Division::code).containsExactly("33", "3301", "330101", "3302", "330201");
        assertThat(divisions.find("330201")).contains(new Division("330201", DivisionLevel.COUNTY, "C", "3302",
                LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), "330101"));
        assertThat(divisions.isWithin("330201", "3302")).isTrue();
        assertThat(divisions.isWithin("330201", "3301")).isFalse();
        assertThat(divisions.children("33")).extracting(Division::code).containsExactly("3301", "3302");
    }

    @Test
    void takesWhatIsLeftOutFromTheRowsAbove() {
        Divisions divisions = read("""
                33,province,P,,2020-01-01
                +01,city,One
                +02,county,A
                +001,township,T
                3302,city,Two
                """);

        assertThat(divisions.path("330102001")).isEqualTo("33/3301/330102/330102001");
        assertThat(divisions.find("3302")).map(Division::parent).contains("33");
        assertThat(divisions.find("330102001")).map(Division::validFrom).contains(LocalDate.of(2020, 1, 1));
    }

    @Test
    void readsLevelsAsDataWhateverTheLengthOfTheCode() {
        Divisions divisions = read("""
                7,province,P,,2020-01-01
                71,township,Directly below,7,2020-01-01
                712345,city,City,7,2020-01-01
                """);

        assertThat(divisions.levelOf(divisions.indexOf(71L))).isEqualTo(DivisionLevel.TOWNSHIP);
        assertThat(divisions.levelOf(divisions.indexOf(712345L))).isEqualTo(DivisionLevel.CITY);
    }

    @Test
    void tellsWhenADivisionExisted() {
        Division division = read("33,province,P,,2020-01-01,2021-12-31").find("33").orElseThrow();

        assertThat(division.isValidOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(division.isValidOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(division.isValidOn(LocalDate.of(2021, 12, 31))).isTrue();
        assertThat(division.isValidOn(LocalDate.of(2022, 1, 1))).isFalse();
    }

    @Test
    void listsEveryFaultWithItsLine() {
        DivisionsRefusedException refused = refused("""
                33,province,P,,2020-01-01
                3301,city,Orphan,99,2020-01-01
                33,province,Again,,2020-01-01
                3302,hamlet,No level,33,2020-01-01
                3303,city,Ends early,33,2020-01-01,2019-12-31
                3304,city
                """);

        assertThat(refused.faults()).containsExactly(
                new DivisionFault(3, DivisionFault.Reason.ORPHAN, "3301"),
                new DivisionFault(4, DivisionFault.Reason.DUPLICATE, "33"),
                new DivisionFault(5, DivisionFault.Reason.LEVEL, "hamlet"),
                new DivisionFault(6, DivisionFault.Reason.VALIDITY, "2019-12-31"),
                new DivisionFault(7, DivisionFault.Reason.COLUMNS, "3304,city"));
        assertThat(refused).hasMessageContaining("5 faults").hasMessageContaining("line 3: ORPHAN '3301'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3a,province,P,,2020-01-01 | CODE", "03,province,P,,2020-01-01 | CODE", "+1,province,P,,2020-01-01 | CODE",
            "1234567890123456789,province,P,,2020-01-01 | CODE", "34,province,,,2020-01-01 | NAME",
            "34,province,\"P\",,2020-01-01 | NAME", "34,province,P\u0001,,2020-01-01 | NAME",
            "34,province,P,,01.01.2020 | DATE",
            "34,province,P,,2021-02-29 | DATE", "34,province,P,, | DATE", "34,province,P | DATE",
            "34,city,P,,2020-01-01 | ORPHAN",
            "34,province,P,33,2020-01-01 | PARENT_LEVEL", "34,city,P,34,2020-01-01 | PARENT_LEVEL",
            "34,province,P,,2020-01-01,,33 | SUCCESSOR", "34,province,P,,2020-01-01,2020-01-02,77 | SUCCESSOR",
            "34,province,P,,2020-01-01,2020-01-02,34 | SUCCESSOR", "34,province,P,,2020-01-01,,,, | COLUMNS",
            "34,PROVINCE,P,,2020-01-01 | LEVEL"})
    void refusesAFaultyLine(String line, DivisionFault.Reason reason) {
        DivisionsRefusedException refused = refused("33,province,P,,2020-01-01\n" + line);

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.reason()).isEqualTo(reason);
        });
    }

    @Test
    void refusesAFileWithoutItsHeader() {
        var refused = catchThrowableOfType(DivisionsRefusedException.class,
                () -> Divisions.read(stream("33,province,P,,2020-01-01"), ProgressListener.NONE));

        assertThat(refused.faults()).extracting(DivisionFault::reason).containsExactly(DivisionFault.Reason.HEADER);
    }

    @Test
    void refusesAFileThatIsNotUtf8() {
        byte[] latin1 = (HEADER + "33,province,Zürich,,2020-01-01").getBytes(StandardCharsets.ISO_8859_1);

        var refused = catchThrowableOfType(DivisionsRefusedException.class,
                () -> Divisions.read(new ByteArrayInputStream(latin1), ProgressListener.NONE));

        assertThat(refused.faults()).extracting(DivisionFault::reason).containsExactly(DivisionFault.Reason.ENCODING);
    }

    @Test
    void refusesATruncatedArchive() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + "33,province,P,,2020-01-01\n").getBytes(StandardCharsets.UTF_8));
        }

        var refused = catchThrowableOfType(DivisionsRefusedException.class,
                () -> Divisions.read(new ByteArrayInputStream(packed.toByteArray(), 0, packed.size() - 12),
                        ProgressListener.NONE));

        assertThat(refused.faults()).extracting(DivisionFault::reason).contains(DivisionFault.Reason.ENCODING);
    }

    @Test
    void reportsProgressUpToTheLastRow() {
        StringBuilder rows = new StringBuilder("33,province,P,,2020-01-01\n");
        for (int city = 10_000; city < 30_000; city++) {
            rows.append(city).append(",city,C\n");
        }
        List<Long> reports = new ArrayList<>();

        Divisions.read(stream(HEADER + rows), reports::add);

        assertThat(reports).isSorted().hasSizeGreaterThan(2).endsWith(20_001L);
    }

    private static Divisions read(String rows) {
        return Divisions.read(stream(HEADER + rows), ProgressListener.NONE);
    }

    private static DivisionsRefusedException refused(String rows) {
        return catchThrowableOfType(DivisionsRefusedException.class, () -> read(rows));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
