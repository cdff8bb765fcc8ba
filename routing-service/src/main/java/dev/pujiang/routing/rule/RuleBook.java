package dev.pujiang.routing.rule;

import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Kind;
import dev.pujiang.events.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rules, bodies and head posts of one version of the directory, in memory and immutable, and the decision on them: a pure
 * function of a {@link Matter}.
 *
 * <p>
 * Of the rules that fit, the most specific wins. Specificity is a total order, compared in this sequence: the deeper place; a
 * category over none; a kind over none; a channel over none; the higher priority; the smaller id. The winner leads to the body
 * of its kind at the level it names (R-PLACE: the lowest that can decide), or, if there is none, to the next level above that
 * has one. A place above that level stands for itself. A rule whose body exists nowhere upward does not fit.
 *
 * <p>
 * Without a rule the petition office of the place, or of the nearest division above that has one, is responsible; the
 * government of a township is its petition office where it has no other. Accusations (R-ACCUSED) follow only rules written for
 * accusations, go at least one level above the place accused, and without a rule go to discipline inspection.
 */
public final class RuleBook {

    static final String PETITION_OFFICE = "xfj";
    static final String GOVERNMENT = "zf";
    static final String DISCIPLINE_INSPECTION = "jw";
    private static final String EVERYWHERE = "";
    private static final int MENTIONED = 3;

    static final Comparator<RoutingRule> MOST_SPECIFIC_FIRST = Comparator
            .comparing((RoutingRule rule) -> rule.category() == null).thenComparing(rule -> rule.kind() == null)
            .thenComparing(rule -> rule.channel() == null)
            .thenComparing(Comparator.comparingInt(RoutingRule::priority).reversed()).thenComparing(RoutingRule::id);

    private final Supplier<Divisions> divisions;
    private final Map<String, List<RoutingRule>> rulesByPlace = new HashMap<>();
    private final Map<String, ResponsibleBody> bodies = new HashMap<>();
    private final String lastResort;

    /**
     * @param divisions asked for at the first decision only: they take a moment to load
     * @param lastResort code of the body that takes what nobody else can
     */
    public RuleBook(Supplier<Divisions> divisions, Collection<ResponsibleBody> bodies, Collection<RoutingRule> rules,
            String lastResort) {
        this.divisions = divisions;
        this.lastResort = lastResort;
        bodies.forEach(body -> this.bodies.put(body.code(), body));
        rules.forEach(rule -> rulesByPlace
                .computeIfAbsent(rule.place() == null ? EVERYWHERE : rule.place(), place -> new ArrayList<>()).add(rule));
        rulesByPlace.values().forEach(list -> list.sort(MOST_SPECIFIC_FIRST));
    }

    /**
     * Empty if nobody at all can be responsible on that day: as long as the directory does not list the body of last resort with a
     * head post, as before the first import.
     */
    public Optional<Decision> decide(Matter matter) {
        Place place = Place.of(divisions.get(), matter.place());
        Search search = new Search(matter, place);
        for (int i = 0; i < place.size(); i++) {
            search.among(rulesByPlace.get(place.code(i)));
        }
        search.among(rulesByPlace.get(EVERYWHERE));
        return Optional.ofNullable(search.decision());
    }

    /** Codes of the bodies of a division and below. */
    public List<String> bodiesWithin(String division) {
        Divisions all = divisions.get();
        return bodies.values().stream().filter(body -> all.isWithin(body.division(), division)).map(ResponsibleBody::code)
                .toList();
    }

    /** One decision in the making. */
    private final class Search {

        private final Matter matter;
        private final Place place;
        private final List<Reason> passedOver = new ArrayList<>(0);
        private final List<Reason> way = new ArrayList<>(3);
        private RoutingRule winner;
        private ResponsibleBody body;
        private StringBuilder lessSpecific;
        private int lost;

        Search(Matter matter, Place place) {
            this.matter = matter;
            this.place = place;
        }

        void among(List<RoutingRule> rules) {
            if (rules == null) {
                return;
            }
            for (RoutingRule rule : rules) {
                if (rule.fits(matter) && rule.isSafeFor(matter.kind()) && rule.isValidOn(matter.day())) {
                    consider(rule);
                }
            }
        }

        private void consider(RoutingRule rule) {
            if (winner != null) {
                mention(rule);
                return;
            }
            body = rule.body() == null ? upward(rule) : existing(rule.body());
            if (body == null) {
                passedOver.add(Reason.of(Reason.BODY_ABSENT, "rule", rule.id()));
            } else {
                winner = rule;
            }
        }

        private void mention(RoutingRule rule) {
            if (lost++ < MENTIONED) {
                lessSpecific = lessSpecific == null ? new StringBuilder() : lessSpecific.append(", ");
                lessSpecific.append(rule.id());
            }
        }

        private ResponsibleBody upward(RoutingRule rule) {
            int start = place.atOrAbove(rule.level());
            if (matter.kind() == Kind.REPORT && start == 0 && place.size() > 1) {
                start = 1;
            }
            for (int i = start; i < place.size(); i++) {
                ResponsibleBody found = existing(ResponsibleBody.code(place.code(i), rule.bodyShort()));
                if (found != null) {
                    explain(rule, start, found);
                    return found;
                }
            }
            return null;
        }

        private void explain(RoutingRule rule, int start, ResponsibleBody found) {
            if (start > place.atOrAbove(rule.level())) {
                way.add(Reason.of(Reason.ABOVE_ACCUSED, "division", place.code(start)));
            }
            way.add(Reason.of(Reason.LEVEL, "level", rule.level().name(), "division", place.code(start)));
            if (!found.division().equals(place.code(start))) {
                way.add(Reason.of(Reason.UPWARD, "body", rule.bodyShort(), "division", found.division()));
            }
        }

        private ResponsibleBody existing(String code) {
            ResponsibleBody found = bodies.get(code);
            return found != null && found.answersOn(matter.day()) ? found : null;
        }

        /** Null if nobody can be responsible. */
        Decision decision() {
            List<Reason> reasons = new ArrayList<>(4);
            if (winner == null) {
                reasons.add(place.size() == 0
                        ? Reason.of(Reason.UNKNOWN_PLACE, "place", matter.place())
                        : Reason.of(Reason.NO_RULE));
                reasons.addAll(passedOver);
                ResponsibleBody office = office(reasons);
                return office == null ? null : new Decision.Fallback(office, List.copyOf(reasons));
            }
            reasons.add(new Reason(Reason.RULE,
                    Map.of("rule", winner.id(), "zh", winner.reasonZh(), "en", winner.reasonEn())));
            reasons.addAll(way);
            reasons.addAll(passedOver);
            if (lessSpecific != null) {
                reasons.add(Reason.of(Reason.LESS_SPECIFIC, "rules", lessSpecific.toString()));
            }
            return new Decision.Assigned(body, winner.id(), winner.path(), List.copyOf(reasons));
        }

        private ResponsibleBody office(List<Reason> reasons) {
            ResponsibleBody office = matter.kind() == Kind.REPORT ? officeForAccusation(reasons) : petitionOffice(reasons, 0);
            if (office != null) {
                return office;
            }
            reasons.add(Reason.of(Reason.LAST_RESORT));
            return existing(lastResort);
        }

        /** Above the place, and never below the county: the township might be what the accusation is about. */
        private ResponsibleBody officeForAccusation(List<Reason> reasons) {
            int start = place.size() > 1 ? Math.max(1, place.atOrAbove(Level.COUNTY)) : 0;
            for (int i = start; i < place.size(); i++) {
                ResponsibleBody found = existing(ResponsibleBody.code(place.code(i), DISCIPLINE_INSPECTION));
                if (found != null) {
                    reasons.add(Reason.of(Reason.DISCIPLINE, "division", place.code(i)));
                    return found;
                }
            }
            return petitionOffice(reasons, start);
        }

        private ResponsibleBody petitionOffice(List<Reason> reasons, int start) {
            for (int i = start; i < place.size(); i++) {
                ResponsibleBody found = existing(ResponsibleBody.code(place.code(i), PETITION_OFFICE));
                if (found == null && place.level(i) == DivisionLevel.TOWNSHIP) {
                    found = existing(ResponsibleBody.code(place.code(i), GOVERNMENT));
                }
                if (found != null) {
                    reasons.add(Reason.of(Reason.PETITION_OFFICE, "division", place.code(i)));
                    return found;
                }
            }
            return null;
        }
    }
}
