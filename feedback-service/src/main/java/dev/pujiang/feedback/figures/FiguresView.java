package dev.pujiang.feedback.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a division and all below it. Cases, petitioners and persons are counted separately, always.
 *
 * @param closed closed cases, 件
 * @param petitioners petitioners of the closed cases
 * @param persons people behind the closed cases, 人次
 * @param rated closed cases with at least one rating
 * @param satisfiedFrom the lowest rating that counts as satisfied, from the policy
 * @param officeRatings cases by their lowest rating of the office, from 1 to 5
 * @param bodyRatings the same for the handling body
 */
public record FiguresView(String division, long closed, long petitioners, long persons, long rated, int satisfiedFrom,
        BigDecimal alarmPercent, Satisfaction office, Satisfaction body, List<Long> officeRatings, List<Long> bodyRatings) {

    static FiguresView of(String division, Counts counts, RatingPolicy policy) {
        long closed = counts.of(Measure.CASES);
        long rated = counts.of(Measure.RATED);
        int from = policy.satisfiedFrom();
        BigDecimal alarm = policy.alarmPercent();
        return new FiguresView(division, closed, counts.of(Measure.PETITIONERS), counts.of(Measure.PERSONS), rated, from, alarm,
                Satisfaction.of(counts.from(Measure.OFFICE, from), rated, closed, alarm),
                Satisfaction.of(counts.from(Measure.BODY, from), rated, closed, alarm), each(counts, Measure.OFFICE),
                each(counts, Measure.BODY));
    }

    private static List<Long> each(Counts counts, List<Measure> values) {
        return values.stream().map(counts::of).toList();
    }
}
