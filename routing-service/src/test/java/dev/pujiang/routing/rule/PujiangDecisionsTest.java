package dev.pujiang.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules and bodies of deploy/data make of real places. */
class PujiangDecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleBook BOOK = DirectoryOnDisk.read().ruleBook();
    private static final Divisions DIVISIONS = Divisions.bundled();

    @ParameterizedTest(name = "{0} {1} in a village of Huangzhai goes to {2}")
    @CsvSource({"land,SUGGESTION,330726-zrzy", "land,APPEAL,330726-zrzy", "housing,SUGGESTION,330726-zjj",
            "housing,APPEAL,330726-zjj", "labour,SUGGESTION,330726-rsj", "labour,APPEAL,330726-rsj",
            "agriculture,SUGGESTION,330726101-zf", "agriculture,APPEAL,330726-ny", "environment,SUGGESTION,330726101-zf",
            "environment,APPEAL,330726-sthj", "security,SUGGESTION,330726-ga", "security,APPEAL,330726-ga",
            "transport,SUGGESTION,330726101-zf", "transport,APPEAL,330726-jt", "education,SUGGESTION,330726-jy",
            "education,APPEAL,330726-jy", "health,SUGGESTION,330726-wj", "health,APPEAL,330726-wj",
            "civil,SUGGESTION,330726-mz", "civil,APPEAL,330726-mz", "market,SUGGESTION,330726-scjg",
            "market,APPEAL,330726-scjg", "water,SUGGESTION,330726101-zf", "water,APPEAL,330726-sl",
            "discipline,SUGGESTION,330726-jw", "discipline,APPEAL,330726-jw", "village,SUGGESTION,330726101-zf",
            "village,APPEAL,330726101-zf", "other,SUGGESTION,330726-xfj", "other,APPEAL,330726-xfj"})
    void leadsEveryCategoryAndKindToItsBody(String category, Kind kind, String body) {
        Decision decision = decide(matter(villageOf("330726101"), category, kind, Channel.PORTAL));

        assertThat(decision).isInstanceOf(Decision.Assigned.class);
        assertThat(decision.body().code()).isEqualTo(body);
    }

    @Test
    void leadsEveryAccusationInPujiangToDisciplineInspectionOfTheCounty() {
        for (String category : DirectoryOnDisk.CATEGORIES) {
            for (Division township : DIVISIONS.children("330726")) {
                Decision decision = decide(matter(township.code(), category, Kind.REPORT, Channel.LETTER));

                assertThat(decision.body().code()).as(category + " " + township.name()).isEqualTo("330726-jw");
            }
        }
    }

    @Test
    void leadsAnAccusationAtTheCountyItselfToTheCity() {
        Decision decision = decide(matter("330726", "land", Kind.REPORT, Channel.LETTER));

        assertThat(decision.body().code()).isEqualTo("3307-jw");
        assertThat(decision.reasons()).extracting(Reason::code).contains(Reason.ABOVE_ACCUSED);
    }

    @Test
    void settlesSuggestionsMadeAtAHomeVisitInTheVillage() {
        String village = villageOf("330726101");

        Decision decision = decide(matter(village, "village", Kind.SUGGESTION, Channel.HOME_VISIT));

        assertThat(decision.body().code()).isEqualTo(village + "-cw");
    }

    @Test
    void decidesEveryVillageOfPujiangByARule() {
        List<Division> villages = DIVISIONS.children("330726").stream()
                .flatMap(township -> DIVISIONS.children(township.code()).stream()).toList();

        assertThat(villages).hasSizeGreaterThan(200).allSatisfy(village -> assertThat(
                decide(matter(village.code(), "land", Kind.APPEAL, Channel.PORTAL)))
                .isInstanceOf(Decision.Assigned.class));
    }

    @ParameterizedTest(name = "a matter of {0} goes to {1}")
    @CsvSource({"110105, 110105-xfj", "419001, 419001-xfj", "330106, 330106-xfj", "11, 11-xfj", "3301, 3301-xfj",
            "659001, 659001-xfj", "620201, 620201-xfj"})
    void leadsMattersOfPlacesWithoutRulesToTheirPetitionOffice(String place, String office) {
        Decision decision = decide(matter(place, "land", Kind.APPEAL, Channel.PORTAL));

        assertThat(decision).isInstanceOf(Decision.Fallback.class);
        assertThat(decision.body().code()).isEqualTo(office);
    }

    @Test
    void leadsEveryDivisionOfTheCountrySomewhere() {
        long nowhere = DIVISIONS.stream().filter(division -> division.level() != DivisionLevel.VILLAGE)
                .filter(division -> decide(matter(division.code(), "water", Kind.APPEAL, Channel.PHONE)).body()
                        .head(DAY).isEmpty())
                .count();

        assertThat(nowhere).isZero();
    }

    @Test
    void leadsVillagesOfACityWithoutCountiesToItsPetitionOffice() {
        Division township = firstBelow("4419", DivisionLevel.TOWNSHIP);

        Decision decision = decide(matter(township.code(), "land", Kind.APPEAL, Channel.PORTAL));

        assertThat(decision.body().code()).endsWith("-xfj").startsWith("4419");
    }

    private static Division firstBelow(String code, DivisionLevel level) {
        return DIVISIONS.stream().filter(division -> division.level() == level && DIVISIONS.isWithin(division.code(), code))
                .findFirst().orElseThrow();
    }

    private static String villageOf(String township) {
        return DIVISIONS.children(township).getFirst().code();
    }

    private static Matter matter(String place, String category, Kind kind, Channel channel) {
        return new Matter(place, category, kind, channel, DAY);
    }

    private static Decision decide(Matter matter) {
        return BOOK.decide(matter).orElseThrow();
    }
}
