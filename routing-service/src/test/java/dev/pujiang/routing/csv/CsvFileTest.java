package dev.pujiang.routing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final List<String> COLUMNS = List.of("code", "name");
    private final Faults faults = new Faults();

    @Test
    void readsRowsInAnyOrderOfColumns() {
        List<CsvRow> rows = read("name,code\n自然资源局,zrzy\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().text("code", 10)).isEqualTo("zrzy");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void namesTheFirstLineOfARowThatSpansSeveral() {
        List<CsvRow> rows = read("code,name\na,\"one\ntwo\"\nb,x\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L);
    }

    @Test
    void refusesAWrongNumberOfColumnsAndReadsTheRest() {
        List<CsvRow> rows = read("code,name\na\nb,x,y\nc,z\n");

        assertThat(rows).hasSize(1);
        assertThat(locations()).containsExactly("f.csv:2:* wrong-column-count {0=2, 1=1}",
                "f.csv:3:* wrong-column-count {0=2, 1=3}");
    }

    @Test
    void refusesUnknownMissingAndRepeatedColumns() {
        read("code,code,colour\n");

        assertThat(locations()).containsExactly("f.csv:1:code duplicate-column", "f.csv:1:colour unknown-column",
                "f.csv:1:name missing-column");
    }

    @Test
    void refusesAByteOrderMark() {
        read("\uFEFFcode,name\n");

        assertThat(locations()).containsExactly("f.csv:1:* byte-order-mark");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] gbk = "code,name\na,x\nb,浦江\n".getBytes(Charset.forName("GBK"));

        new CsvFile("f.csv", gbk).rows(COLUMNS, faults);

        assertThat(locations()).containsExactly("f.csv:3:* wrong-encoding");
    }

    @Test
    void refusesAnEmptyFile() {
        read("");

        assertThat(locations()).containsExactly("f.csv:1:* empty-file");
    }

    @Test
    void refusesAnEmptyLine() {
        read("code,name\n\na,x\n");

        assertThat(locations()).containsExactly("f.csv:2:* empty-line");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        read("code,name\na,\"x\nb,y\n");

        assertThat(locations()).containsExactly("f.csv:2:* malformed-csv");
    }

    @Test
    void refusesControlCharactersBlanksAroundAndWhatIsTooLong() {
        CsvRow row = read("code,name\n\"a\u0007\", x\n").getFirst();

        row.text("code", 10);
        row.text("name", 10);
        row.text("name", 1);

        assertThat(locations()).containsExactly("f.csv:2:code control-character", "f.csv:2:name blanks-around",
                "f.csv:2:name too-long {0=1}");
    }

    @Test
    void refusesDatesNumbersAndFlagsThatAreNone() {
        CsvRow row = read("code,name\n2023-02-30,x\n").getFirst();

        assertThat(row.date("code")).isNull();
        row.number("name");
        row.flag("name");

        assertThat(faults.list()).extracting(LineFault::code).containsExactly("malformed-date", "malformed-number",
                "unknown-choice");
    }

    private List<CsvRow> read(String text) {
        return new CsvFile("f.csv", text.getBytes(StandardCharsets.UTF_8)).rows(COLUMNS, faults);
    }

    private List<String> locations() {
        return faults.list().stream().map(LineFault::toString).toList();
    }
}
