package dev.pujiang.feedback.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is counted of closed cases. Ratings are counted by value, so that the policy may move its threshold. */
enum Measure {
    /** Cases, 件. */
    CASES,
    /** Petitioners of these cases. */
    PETITIONERS,
    /** People behind them, 人次. */
    PERSONS,
    /** Cases that at least one petitioner has rated. */
    RATED, OFFICE_1, OFFICE_2, OFFICE_3, OFFICE_4, OFFICE_5, BODY_1, BODY_2, BODY_3, BODY_4, BODY_5;

    static final List<Measure> OFFICE = List.of(OFFICE_1, OFFICE_2, OFFICE_3, OFFICE_4, OFFICE_5);
    static final List<Measure> BODY = List.of(BODY_1, BODY_2, BODY_3, BODY_4, BODY_5);

    static Map<Measure, Long> none() {
        return new EnumMap<>(Measure.class);
    }

    /** Takes a case with these lowest ratings in or, with -1, out of the count. */
    static void count(Map<Measure, Long> counts, Scores lowest, long by) {
        counts.merge(RATED, by, Long::sum);
        counts.merge(OFFICE.get(lowest.office() - 1), by, Long::sum);
        counts.merge(BODY.get(lowest.body() - 1), by, Long::sum);
    }
}
