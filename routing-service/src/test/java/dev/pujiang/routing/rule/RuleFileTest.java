package dev.pujiang.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.csv.LineFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private static final String GOOD = "r,land,APPEAL,PORTAL,330726,COUNTY,zrzy,,PETITION,5,因为,because,2023-06-30,\n";

    @Test
    void acceptsARuleThatLeadsToAKindOfBody() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void acceptsARuleThatLeadsToOneBody() {
        assertThat(faults(GOOD.replace("COUNTY,zrzy,,", ",,330726-sl,"))).isEmpty();
    }

    @Test
    void namesUnknownCategoryPlaceKindAndPath() {
        assertThat(faults(GOOD.replace("land", "moon").replace("330726,", "999999,").replace("APPEAL", "WISH")
                .replace("PETITION", "DUEL"))).containsExactly("kind unknown-choice", "path unknown-choice",
                        "category unknown-category", "place unknown-division");
    }

    @Test
    void namesARuleThatLeadsNowhereOrTwice() {
        assertThat(faults(GOOD.replace("zrzy", ""))).containsExactly("body body-or-short");
        assertThat(faults(GOOD.replace("zrzy,", "zrzy,330726-sl"))).containsExactly("body body-or-short");
    }

    @Test
    void namesABodyThatIsNotListed() {
        assertThat(faults(GOOD.replace("COUNTY,zrzy,,", ",,330726-no,"))).containsExactly("body unknown-body");
    }

    @Test
    void namesARuleForAKindOfBodyWithoutLevel() {
        assertThat(faults(GOOD.replace("COUNTY", ""))).containsExactly("level missing");
    }

    @Test
    void namesARepeatedIdAndAPriorityThatIsNoNumber() {
        assertThat(faults(GOOD + GOOD.replace(",5,", ",high,"))).containsExactly("priority malformed-number",
                "id duplicate-code");
    }

    private static List<String> faults(String lines) {
        Faults faults = new Faults();
        String text = String.join(",", RuleFile.COLUMNS) + "\n" + lines;
        new RuleFile(Divisions.bundled(), Set.of("land"), "330726-sl"::equals)
                .read(new CsvFile("rules.csv", text.getBytes(StandardCharsets.UTF_8)), faults);
        return faults.list().stream().map(fault -> fault.column() + " " + fault.code()).toList();
    }
}
