package dev.pujiang.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Level;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.csv.LineFault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every fault of a directory is named by file, line and column. */
class DraftTest {

    private static final String BODIES = "code,name_zh,name_en,division,level,superior,valid_from,valid_to,successor,kinds\n";
    private static final String POSTS = "code,body,title_zh,title_en,role,valid_from,valid_to\n";
    private static final String OFFICIALS = "post,name,from,to,sample\n";
    private static final String COUNTY_WATER = "330726-sl,浦江县水务局,,330726,COUNTY,,2023-06-30,,,department\n";
    private static final String WATER_HEAD = "330726-sl-head,330726-sl,局长,,HEAD,2023-06-30,\n";

    private Listed listed = new Listed(Map.of(), Map.of(), Set.of());

    @Test
    void acceptsABodyWithItsHeadPost() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD, "")).isEmpty();
    }

    @Test
    void namesADuplicateCodeAndTheLineBefore() {
        assertThat(faults(COUNTY_WATER + COUNTY_WATER, WATER_HEAD, ""))
                .containsExactly("bodies.csv:3:code duplicate-code {0=330726-sl, 1=2}");
    }

    @Test
    void namesAnUnknownDivision() {
        assertThat(faults(COUNTY_WATER.replace("330726", "999999"), WATER_HEAD.replace("330726", "999999"), ""))
                .containsExactly("bodies.csv:2:division unknown-division {0=999999}");
    }

    @Test
    void namesALevelThatIsNotThatOfTheDivision() {
        assertThat(faults(COUNTY_WATER.replace("COUNTY", "CITY"), WATER_HEAD, ""))
                .containsExactly("bodies.csv:2:level wrong-level {0=CITY, 1=COUNTY}");
    }

    @Test
    void namesAnUnknownSuperior() {
        assertThat(faults(COUNTY_WATER.replace("COUNTY,,", "COUNTY,3307-sl,"), WATER_HEAD, ""))
                .containsExactly("bodies.csv:2:superior unknown-body {0=3307-sl}");
    }

    @Test
    void acceptsASuperiorThatIsListedAlready() {
        listed = new Listed(Map.of("3307-sl", body("3307-sl", null)), Map.of(), Set.of());

        assertThat(faults(COUNTY_WATER.replace("COUNTY,,", "COUNTY,3307-sl,"), WATER_HEAD, "")).isEmpty();
    }

    @Test
    void namesEveryLineOfACycleOfSuperiors() {
        String bodies = COUNTY_WATER.replace("COUNTY,,", "COUNTY,330726-ny,")
                + "330726-ny,农业农村局,,330726,COUNTY,330726-sl,2023-06-30,,,department\n";

        assertThat(faults(bodies, WATER_HEAD + WATER_HEAD.replace("-sl", "-ny"), "")).containsExactly(
                "bodies.csv:2:superior superior-cycle {0=330726-sl}", "bodies.csv:3:superior superior-cycle {0=330726-ny}");
    }

    @Test
    void namesACycleThatGoesOverWhatIsListedAlready() {
        listed = new Listed(Map.of("3307-sl", body("3307-sl", "330726-sl")), Map.of(), Set.of());

        assertThat(faults(COUNTY_WATER.replace("COUNTY,,", "COUNTY,3307-sl,"), WATER_HEAD, ""))
                .containsExactly("bodies.csv:2:superior superior-cycle {0=330726-sl}");
    }

    @Test
    void namesAValidityThatEndsBeforeItBegins() {
        assertThat(faults(COUNTY_WATER.replace("2023-06-30,", "2023-06-30,2023-06-29"), WATER_HEAD, ""))
                .containsExactly("bodies.csv:2:valid_to ends-before-begins {0=2023-06-30, 1=2023-06-29}");
    }

    @Test
    void namesABodyWithoutHeadPost() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD.replace("HEAD", "DUTY"), ""))
                .containsExactly("bodies.csv:2:code missing-head-post {0=330726-sl}");
    }

    @Test
    void namesASecondHeadPostAtTheSameTime() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD + WATER_HEAD.replace("-head", "-other"), ""))
                .containsExactly("posts.csv:3:role second-head-post {0=330726-sl-head}");
    }

    @Test
    void namesAPostOfAnUnknownBody() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD + WATER_HEAD.replace("-sl", "-ny"), ""))
                .containsExactly("posts.csv:3:body unknown-body {0=330726-ny}");
    }

    @Test
    void namesAPostWhoseCodeBelongsToAnotherBody() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD + "330726-ny-duty,330726-sl,值班,,DUTY,2023-06-30,\n", ""))
                .containsExactly("posts.csv:3:code code-of-other {0=330726-sl}");
    }

    @Test
    void namesAnOfficialOfAnUnknownPost() {
        assertThat(faults(COUNTY_WATER, WATER_HEAD, "330726-ny-head,示例,2023-06-30,,true\n"))
                .containsExactly("officials.csv:2:post unknown-post {0=330726-ny-head}");
    }

    @Test
    void namesControlCharactersAndMissingNames() {
        assertThat(faults(COUNTY_WATER.replace("浦江县水务局", "浦江\u0007"), WATER_HEAD.replace("局长", ""), ""))
                .containsExactly("bodies.csv:2:name_zh control-character", "posts.csv:2:title_zh missing");
    }

    @Test
    void namesAllFaultsOfAllFilesAtOnce() {
        List<String> all = faults(COUNTY_WATER.replace("COUNTY", "STATE").replace("2023-06-30", "yesterday"),
                WATER_HEAD.replace("HEAD", "BOSS"), "330726-sl-head,,2023-06-30,,maybe\n");

        assertThat(all).extracting(fault -> fault.substring(0, fault.indexOf(' '))).containsExactly("bodies.csv:2:valid_from",
                "bodies.csv:2:level", "bodies.csv:2:code", "officials.csv:2:name", "officials.csv:2:sample",
                "posts.csv:2:role");
    }

    @Test
    void doesNotBlameThePostsForBodiesThatCannotBeRead() {
        Faults faults = new Faults();
        check(new DirectoryFiles(file("bodies.csv", "nonsense\n"), file("posts.csv", POSTS + WATER_HEAD), null, null), faults);

        assertThat(faults.list()).allSatisfy(fault -> assertThat(fault.file()).isEqualTo("bodies.csv"));
    }

    private List<String> faults(String bodies, String posts, String officials) {
        Faults faults = new Faults();
        check(new DirectoryFiles(file("bodies.csv", BODIES + bodies), file("posts.csv", POSTS + posts),
                file("officials.csv", OFFICIALS + officials), null), faults);
        return faults.list().stream().map(LineFault::toString).toList();
    }

    private void check(DirectoryFiles files, Faults faults) {
        new DraftCheck(Draft.of(files, Divisions.bundled(), faults), listed).run(files, faults);
    }

    private static CsvFile file(String name, String text) {
        return new CsvFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Body body(String code, String superior) {
        return new Body(code, "水利局", null, "3307", Level.CITY, superior, LocalDate.of(2023, 6, 30), null, null, "department");
    }
}
