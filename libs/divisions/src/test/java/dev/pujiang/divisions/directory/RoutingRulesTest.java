package dev.pujiang.divisions.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;

/** Applies rules.csv as deploy/data/README.md words it, without any code of the routing service. */
class RoutingRulesTest {

    private static final List<String> KINDS = List.of("SUGGESTION", "REPORT", "APPEAL");
    private static final Set<String> CHANNELS = Set.of("PORTAL", "PHONE", "LETTER", "COUNTER", "VISIT", "HOME_VISIT", "AGENT",
            "EXTERNAL");

    private final Divisions divisions = Divisions.bundled();
    private final Map<String, Map<String, String>> bodies = DataFiles.byCode("zhejiang-pujiang/bodies.csv");
    private final List<Map<String, String>> rules = DataFiles.rows("zhejiang-pujiang/rules.csv");

    @Test
    void usesKnownCategoriesKindsChannelsPlacesAndBodiesOnly() {
        List<String> categories = DataFiles.categories();

        assertThat(rules).extracting(rule -> rule.get("id")).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.get("category")).isIn(categories);
            assertThat(rule.get("kind")).isIn(KINDS);
            assertThat(rule.get("channel")).matches(channel -> channel.isEmpty() || CHANNELS.contains(channel));
            assertThat(divisions.contains(rule.get("place"))).isTrue();
            assertThat(DivisionLevel.valueOf(rule.get("level"))).isNotNull();
            assertThat(rule.get("body_short").isEmpty()).isNotEqualTo(rule.get("body").isEmpty());
            assertThat(bodies.keySet()).anyMatch(
                    code -> code.equals(rule.get("body")) || code.endsWith("-" + rule.get("body_short")));
            assertThat(rule.get("reason_zh")).isNotBlank();
            assertThat(rule.get("reason_en")).isNotBlank();
        });
    }

    @Test
    void leadsEveryCategoryAndKindFromEveryVillageOfPujiangToAListedBodyByOneRule() {
        List<String> villages = divisions.children("330726").stream().flatMap(t -> divisions.children(t.code()).stream())
                .map(Division::code).toList();

        for (String village : villages) {
            for (String category : DataFiles.categories()) {
                for (String kind : KINDS) {
                    assertThat(bestTwo(category, kind, "PORTAL", village)).as("%s %s %s", village, category, kind).isNotEmpty()
                            .satisfies(this::firstWinsClearly);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"land,APPEAL,PORTAL,330726001201,330726-zrzy", "land,APPEAL,PORTAL,330726,330726-zrzy",
            "village,APPEAL,LETTER,330726101200,330726101-zf",
            "village,REPORT,LETTER,330726101200,330726-jw", "discipline,REPORT,PHONE,330726200200,330726-jw",
            "village,SUGGESTION,HOME_VISIT,330726101200,330726101200-cw",
            "village,SUGGESTION,COUNTER,330726101200,330726101-zf",
            "agriculture,SUGGESTION,COUNTER,330726101200,330726101-zf", "agriculture,SUGGESTION,COUNTER,330726,330726-ny",
            "housing,SUGGESTION,COUNTER,330726001001,330726001-zf", "housing,SUGGESTION,COUNTER,330726101200,330726-zjj",
            "transport,SUGGESTION,COUNTER,330726101200,330726101-zf", "other,APPEAL,VISIT,330726204221,330726-xfj"})
    void leadsToTheLowestCompetentBody(String category, String kind, String channel, String place, String body) {
        assertThat(bestTwo(category, kind, channel, place)).first().extracting(Match::body).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"land,APPEAL,330702001", "village,APPEAL,110101001001", "other,APPEAL,441900003001",
            "land,APPEAL,3307", "land,REPORT,33"})
    void leavesOtherPlacesToTheirPetitionOffices(String category, String kind, String place) {
        assertThat(bestTwo(category, kind, "PORTAL", place)).isEmpty();
    }

    private record Match(String body, Map<String, String> rule, int criteria, int depth) {}

    private List<Match> bestTwo(String category, String kind, String channel, String place) {
        List<Match> matches = new ArrayList<>();
        for (Map<String, String> rule : rules) {
            boolean fits = fits(rule.get("category"), category) && fits(rule.get("kind"), kind)
                    && fits(rule.get("channel"), channel)
                    && divisions.isWithin(place, rule.get("place"));
            String body = fits ? body(rule, place) : null;
            if (bodies.containsKey(body)) {
                int criteria = (int) Stream.of("category", "kind", "channel").filter(name -> !rule.get(name).isEmpty()).count();
                matches.add(new Match(body, rule, criteria, divisions.ancestors(rule.get("place")).size()));
            }
        }
        matches.sort(Comparator.comparingInt(Match::criteria).thenComparingInt(Match::depth).reversed());
        return matches.subList(0, Math.min(2, matches.size()));
    }

    /** The order of criteria before place must not matter, so that nobody has to know it to read the file. */
    private void firstWinsClearly(List<? extends Match> matches) {
        if (matches.size() == 2) {
            Match first = matches.getFirst();
            Match second = matches.getLast();
            assertThat(first.criteria()).isGreaterThanOrEqualTo(second.criteria());
            assertThat(first.depth()).isGreaterThanOrEqualTo(second.depth());
            assertThat(first.criteria() + first.depth()).isGreaterThan(second.criteria() + second.depth());
        }
    }

    private String body(Map<String, String> rule, String place) {
        if (!rule.get("body").isEmpty()) {
            return rule.get("body");
        }
        DivisionLevel level = DivisionLevel.valueOf(rule.get("level"));
        return divisions.ancestors(place).reversed().stream().filter(d -> !level.isAbove(d.level()))
                .map(d -> d.code() + "-" + rule.get("body_short")).filter(bodies::containsKey).findFirst().orElse("");
    }

    private static boolean fits(String wanted, String given) {
        return wanted.isEmpty() || wanted.equals(given);
    }
}
