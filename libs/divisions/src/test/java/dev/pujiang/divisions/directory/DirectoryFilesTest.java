package dev.pujiang.divisions.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;

class DirectoryFilesTest {

    private static final Set<String> KINDS_OF_BODIES = Set.of("petition-office", "government", "department", "discipline",
            "party",
            "committee");
    private static final Set<String> ROLES = Set.of("HEAD", "DEPUTY", "DUTY", "HANDLER");

    private final Divisions divisions = Divisions.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"zhejiang-pujiang", "petition-offices"})
    void placesEveryBodyInADivisionBelowASuperiorOfTheSameFolder(String folder) {
        Map<String, Map<String, String>> bodies = DataFiles.byCode(folder + "/bodies.csv");

        assertThat(bodies.values()).allSatisfy(body -> {
            Division division = divisions.find(body.get("division")).orElseThrow();
            assertThat(body.get("level")).isEqualTo(division.level().name());
            assertThat(body.get("code")).startsWith(division.code() + "-");
            assertThat(body.get("name_zh")).isNotBlank();
            assertThat(KINDS_OF_BODIES).containsAll(List.of(body.get("kinds").split(" ")));
            assertThat(LocalDate.parse(body.get("valid_from"))).isBefore("2026-01-01");
            if (!body.get("superior").isEmpty()) {
                assertThat(bodies).containsKey(body.get("superior"));
                assertThat(divisions.isWithin(division.code(), bodies.get(body.get("superior")).get("division"))).isTrue();
            }
            assertThat(root(bodies, body.get("code"))).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhejiang-pujiang", "petition-offices"})
    void givesEveryPostABodyAndEveryBodyOneHead(String folder) {
        Map<String, Map<String, String>> bodies = DataFiles.byCode(folder + "/bodies.csv");
        Set<String> headed = new HashSet<>();

        DataFiles.byCode(folder + "/posts.csv").values().forEach(post -> {
            assertThat(bodies).containsKey(post.get("body"));
            assertThat(post.get("code")).startsWith(post.get("body") + "-");
            assertThat(post.get("title_zh")).isNotBlank();
            assertThat(post.get("role")).isIn(ROLES);
            if (post.get("role").equals("HEAD")) {
                assertThat(headed.add(post.get("body"))).as(post.get("code")).isTrue();
                assertThat(post.get("code")).isEqualTo(post.get("body") + "-head");
            }
        });

        assertThat(headed).isEqualTo(bodies.keySet());
    }

    @Test
    void hasAPetitionOfficeForEveryProvinceCityAndCounty() {
        Set<String> offices = DataFiles.byCode("petition-offices/bodies.csv").keySet();

        List<String> expected = divisions.stream().filter(d -> !DivisionLevel.COUNTY.isAbove(d.level()))
                .map(d -> d.code() + "-xfj")
                .toList();

        assertThat(expected).hasSize(31 + 342 + 2978);
        assertThat(offices).containsAll(expected);
    }

    @Test
    void hasTheTownshipsAndVillagesOfPujiang() {
        Set<String> bodies = DataFiles.byCode("zhejiang-pujiang/bodies.csv").keySet();

        List<Division> townships = divisions.children("330726");
        List<Division> villages = townships.stream().flatMap(t -> divisions.children(t.code()).stream()).toList();

        assertThat(bodies).containsAll(townships.stream().map(t -> t.code() + "-zf").toList())
                .containsAll(townships.stream().map(t -> t.code() + "-xfj").toList())
                .containsAll(villages.stream().map(v -> v.code() + "-cw").toList());
        assertThat(villages).hasSize(244);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodies.csv", "posts.csv"})
    void saysTheSameOfWhatStandsInBothFolders(String file) {
        Map<String, Map<String, String>> pujiang = DataFiles.byCode("zhejiang-pujiang/" + file);
        Map<String, Map<String, String>> shared = new HashMap<>(DataFiles.byCode("petition-offices/" + file));

        shared.keySet().retainAll(pujiang.keySet());

        assertThat(shared).isNotEmpty().allSatisfy((code, row) -> assertThat(row).isEqualTo(pujiang.get(code)));
    }

    @Test
    void leadsAllBodiesButPartyAndDisciplineToTheProvincialGovernment() {
        Map<String, Map<String, String>> bodies = DataFiles.byCode("zhejiang-pujiang/bodies.csv");

        assertThat(bodies.values()).filteredOn(body -> !Set.of("party", "discipline").contains(body.get("kinds")))
                .allSatisfy(body -> assertThat(root(bodies, body.get("code"))).isEqualTo("33-zf"));
    }

    @Test
    void holdsEveryPostAtEveryDayWithSamplesOnly() {
        Map<String, String> heldUntil = new HashMap<>();

        DataFiles.rows("zhejiang-pujiang/officials.csv").forEach(official -> {
            assertThat(official.get("sample")).isEqualTo("true");
            assertThat(official.get("name")).startsWith("示例");
            String before = heldUntil.put(official.get("post"), official.get("to"));
            assertThat(official.get("from"))
                    .isEqualTo(before == null ? "2023-06-30" : LocalDate.parse(before).plusDays(1).toString());
        });

        assertThat(heldUntil).containsOnlyKeys(DataFiles.byCode("zhejiang-pujiang/posts.csv").keySet());
        assertThat(heldUntil.values()).containsOnly("");
    }

    @Test
    void isWhatTheGeneratorMakes(@TempDir Path made) throws Exception {
        Process generator = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                "-cp",
                "target/classes", DataFiles.DEPLOY.resolve("data/GenerateDirectory.java").toString(), made.toString())
                .inheritIO().start();

        assertThat(generator.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(generator.exitValue()).isZero();
        for (String file : List.of("zhejiang-pujiang/bodies.csv", "zhejiang-pujiang/posts.csv",
                "zhejiang-pujiang/officials.csv",
                "zhejiang-pujiang/rules.csv", "petition-offices/bodies.csv", "petition-offices/posts.csv",
                "demo/petitioners.csv")) {
            assertThat(made.resolve(file)).hasSameTextualContentAs(DataFiles.DEPLOY.resolve("data").resolve(file));
        }
    }

    /** The body at the top of the chain, or null when the chain is a circle. */
    private static String root(Map<String, Map<String, String>> bodies, String code) {
        Set<String> seen = new HashSet<>();
        String at = code;
        while (seen.add(at)) {
            String superior = bodies.get(at).get("superior");
            if (superior.isEmpty()) {
                return at;
            }
            at = superior;
        }
        return null;
    }
}
