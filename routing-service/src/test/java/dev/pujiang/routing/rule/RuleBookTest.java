package dev.pujiang.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.routing.rule.ResponsibleBody.HeadPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String TOWNSHIP = "330726101";
    private static final Divisions DIVISIONS = Divisions.bundled();
    private static final String A_VILLAGE = DIVISIONS.children(TOWNSHIP).getFirst().code();

    private final List<ResponsibleBody> bodies = new ArrayList<>(List.of(body("33-xfj"), body("3307-sl"), body("330726-sl"),
            body("330726-ny"), body("330726-xfj"), body("330726-jw"), body("3307-jw"), body(TOWNSHIP + "-zf")));
    private final List<RoutingRule> rules = new ArrayList<>();

    @Test
    void prefersTheDeeperPlaceOverEverythingElse() {
        rules.add(rule("deep").place(TOWNSHIP).leadsTo("330726-ny").build());
        rules.add(rule("broad").place("33").category("water").kind(Kind.APPEAL).channel(Channel.PORTAL).priority(99)
                .leadsTo("330726-sl").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("deep");
    }

    @Test
    void prefersACategoryOverKindAndChannel() {
        rules.add(rule("kind").place("33").kind(Kind.APPEAL).channel(Channel.PORTAL).leadsTo("330726-ny").build());
        rules.add(rule("category").place("33").category("water").leadsTo("330726-sl").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("category");
    }

    @Test
    void prefersAKindOverAChannel() {
        rules.add(rule("channel").place("33").category("water").channel(Channel.PORTAL).leadsTo("330726-ny").build());
        rules.add(rule("kind").place("33").category("water").kind(Kind.APPEAL).leadsTo("330726-sl").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("kind");
    }

    @Test
    void prefersTheHigherPriorityAmongEquallySpecificRules() {
        rules.add(rule("a").category("water").priority(1).leadsTo("330726-ny").build());
        rules.add(rule("b").category("water").priority(2).leadsTo("330726-sl").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("b");
    }

    @Test
    void prefersTheSmallerIdWhenNothingElseDiffers() {
        rules.add(rule("b").category("water").leadsTo("330726-ny").build());
        rules.add(rule("a").category("water").leadsTo("330726-sl").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("a");
    }

    @Test
    void namesTheRulesThatWereLessSpecific() {
        rules.add(rule("a").place(TOWNSHIP).category("water").leadsTo("330726-sl").build());
        rules.add(rule("b").category("water").leadsTo("330726-ny").build());

        Decision decision = decide(A_VILLAGE);

        assertThat(decision.reasons()).contains(new Reason(Reason.LESS_SPECIFIC, Map.of("rules", "b")));
    }

    @Test
    void keepsTheWordsOfTheRuleAsReason() {
        rules.add(rule("a").category("water").leadsTo("330726-sl").build());

        assertThat(decide(A_VILLAGE).reasons())
                .contains(new Reason(Reason.RULE, Map.of("rule", "a", "zh", "因为", "en", "because")));
    }

    @Test
    void findsTheBodyAtTheLowestCompetentLevel() {
        rules.add(rule("a").category("water").level(Level.COUNTY, "sl").build());

        Decision decision = decide(A_VILLAGE);

        assertThat(decision.body().code()).isEqualTo("330726-sl");
        assertThat(decision.reasons())
                .contains(new Reason(Reason.LEVEL, Map.of("level", "COUNTY", "division", "330726")));
    }

    @Test
    void goesUpToTheNextLevelThatHasTheBody() {
        bodies.removeIf(body -> body.code().equals("330726-sl"));
        rules.add(rule("a").category("water").level(Level.COUNTY, "sl").build());

        Decision decision = decide(A_VILLAGE);

        assertThat(decision.body().code()).isEqualTo("3307-sl");
        assertThat(decision.reasons()).contains(new Reason(Reason.UPWARD, Map.of("body", "sl", "division", "3307")));
    }

    @Test
    void letsAPlaceAboveTheLevelStandForItself() {
        rules.add(rule("a").category("water").level(Level.TOWNSHIP, "sl").build());

        assertThat(decide("330726").body().code()).isEqualTo("330726-sl");
    }

    @Test
    void passesOverARuleWhoseBodyExistsNowhereAndSaysSo() {
        rules.add(rule("a").category("water").level(Level.COUNTY, "zzz").build());
        rules.add(rule("b").leadsTo("330726-ny").build());

        Decision decision = decide(A_VILLAGE);

        assertThat(ruleOf(decision)).isEqualTo("b");
        assertThat(decision.reasons()).contains(new Reason(Reason.BODY_ABSENT, Map.of("rule", "a")));
    }

    @Test
    void passesOverARuleThatIsNotInForce() {
        rules.add(rule("ended").category("water").leadsTo("330726-sl").until(DAY.minusDays(1)).build());
        rules.add(rule("b").leadsTo("330726-ny").build());

        assertThat(ruleOf(decide(A_VILLAGE))).isEqualTo("b");
    }

    @Test
    void passesOverABodyWithoutAHeadPost() {
        bodies.add(new ResponsibleBody("330726-sthj", "330726", Level.COUNTY, LONG_AGO, null, List.of()));
        rules.add(rule("a").category("water").leadsTo("330726-sthj").build());

        assertThat(decide(A_VILLAGE)).isInstanceOf(Decision.Fallback.class);
    }

    @Test
    void passesOverABodyThatHasCeasedToExist() {
        bodies.add(new ResponsibleBody("330726-old", "330726", Level.COUNTY, LONG_AGO, DAY.minusDays(1),
                List.of(new HeadPost("330726-old-head", LONG_AGO, null))));
        rules.add(rule("a").category("water").leadsTo("330726-old").build());

        assertThat(decide(A_VILLAGE)).isInstanceOf(Decision.Fallback.class);
    }

    @Test
    void fallsBackToTheGovernmentOfTheTownshipAsItsPetitionWindow() {
        Decision decision = decide(A_VILLAGE);

        assertThat(decision).isInstanceOf(Decision.Fallback.class);
        assertThat(decision.body().code()).isEqualTo(TOWNSHIP + "-zf");
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly(Reason.NO_RULE, Reason.PETITION_OFFICE);
    }

    @Test
    void fallsBackToTheNearestPetitionOfficeAbove() {
        bodies.removeIf(body -> body.code().equals(TOWNSHIP + "-zf"));

        assertThat(decide(A_VILLAGE).body().code()).isEqualTo("330726-xfj");
    }

    @Test
    void leadsAnUnknownPlaceToTheBodyOfLastResort() {
        Decision decision = decide("999999");

        assertThat(decision.body().code()).isEqualTo("33-xfj");
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly(Reason.UNKNOWN_PLACE, Reason.LAST_RESORT);
    }

    @Test
    void decidesNothingOnlyWhenNobodyAtAllCanBeResponsible() {
        bodies.clear();
        RuleBook empty = book();

        assertThat(empty.decide(appeal(A_VILLAGE))).isEmpty();
        assertThat(empty.decide(accusation(A_VILLAGE))).isEmpty();
    }

    @Test
    void keepsAccusationsAwayFromRulesThatAreNotWrittenForThem() {
        rules.add(rule("all-water-here").place(TOWNSHIP).category("water").level(Level.TOWNSHIP, "zf").build());

        Decision decision = book().decide(accusation(A_VILLAGE)).orElseThrow();

        assertThat(decision).isInstanceOf(Decision.Fallback.class);
        assertThat(decision.body().code()).isEqualTo("330726-jw");
    }

    @Test
    void leadsAnAccusationAboveThePlaceAccused() {
        rules.add(rule("reports").kind(Kind.REPORT).level(Level.COUNTY, "jw").build());

        Decision decision = book().decide(accusation("330726")).orElseThrow();

        assertThat(decision.body().code()).isEqualTo("3307-jw");
    }

    @Test
    void neverLeavesAnAccusationWithTheTownshipItIsAbout() {
        bodies.removeIf(body -> body.code().endsWith("-jw"));

        Decision decision = book().decide(accusation(A_VILLAGE)).orElseThrow();

        assertThat(decision.body().code()).isEqualTo("330726-xfj");
    }

    private Decision decide(String place) {
        return book().decide(appeal(place)).orElseThrow();
    }

    private RuleBook book() {
        return new RuleBook(() -> DIVISIONS, bodies, rules, "33-xfj");
    }

    private static Matter appeal(String place) {
        return new Matter(place, "water", Kind.APPEAL, Channel.PORTAL, DAY);
    }

    private static Matter accusation(String place) {
        return new Matter(place, "water", Kind.REPORT, Channel.PORTAL, DAY);
    }

    private static String ruleOf(Decision decision) {
        return ((Decision.Assigned) decision).ruleId();
    }

    private static ResponsibleBody body(String code) {
        String division = code.substring(0, code.indexOf('-'));
        Level level = Level.valueOf(DIVISIONS.find(division).orElseThrow().level().name());
        return new ResponsibleBody(code, division, level, LONG_AGO, null,
                List.of(new HeadPost(code + "-head", LONG_AGO, null)));
    }

    private static RuleBuilder rule(String id) {
        return new RuleBuilder(id);
    }

    /** Rules with only what matters to a test. */
    private static final class RuleBuilder {

        private final String id;
        private String category;
        private Kind kind;
        private Channel channel;
        private String place;
        private Level level;
        private String bodyShort;
        private String body;
        private int priority;
        private LocalDate validTo;

        RuleBuilder(String id) {
            this.id = id;
        }

        RuleBuilder category(String category) {
            this.category = category;
            return this;
        }

        RuleBuilder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        RuleBuilder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        RuleBuilder place(String place) {
            this.place = place;
            return this;
        }

        RuleBuilder level(Level level, String bodyShort) {
            this.level = level;
            this.bodyShort = bodyShort;
            return this;
        }

        RuleBuilder leadsTo(String body) {
            this.body = body;
            return this;
        }

        RuleBuilder priority(int priority) {
            this.priority = priority;
            return this;
        }

        RuleBuilder until(LocalDate last) {
            this.validTo = last;
            return this;
        }

        RoutingRule build() {
            return new RoutingRule(id, category, kind, channel, place, level, bodyShort, body, LegalPath.PETITION, priority,
                    "因为", "because", LONG_AGO, validTo);
        }
    }
}
