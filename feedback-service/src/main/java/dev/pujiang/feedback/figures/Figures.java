package dev.pujiang.feedback.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Counts closed cases and their ratings for the place and every division above it, in the transaction of the fact: reading costs
 * the same however many cases there are. Each division has slots, so that writers seldom wait for one another.
 */
@ApplicationScoped
public class Figures {

    private static final int SLOTS = 8;

    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    /** A case has been closed, with the ratings it had by then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closed(KnownCase known, int petitioners, Collection<Scores> scores) {
        Map<Measure, Long> counts = Measure.none();
        counts.put(Measure.CASES, 1L);
        counts.put(Measure.PETITIONERS, (long) petitioners);
        counts.put(Measure.PERSONS, (long) known.persons());
        Scores.lowest(scores).ifPresent(lowest -> Measure.count(counts, lowest, 1));
        add(known.placePath(), counts);
    }

    /** A closed case has been rated once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rated(KnownCase known, Collection<Scores> before, Scores added) {
        Map<Measure, Long> counts = Measure.none();
        Scores.lowest(before).ifPresent(lowest -> Measure.count(counts, lowest, -1));
        List<Scores> all = new ArrayList<>(before);
        all.add(added);
        Scores.lowest(all).ifPresent(lowest -> Measure.count(counts, lowest, 1));
        add(known.placePath(), counts);
    }

    Counts of(String division) {
        Map<Measure, Long> counts = Measure.none();
        database.list("select measure, sum(n) as n from figure where division = ? group by measure",
                row -> counts.put(Measure.valueOf(row.getString("measure")), row.getLong("n")), division);
        return new Counts(counts);
    }

    /** From the top down: the first row that two writers of one slot share puts them in order. */
    private void add(String path, Map<Measure, Long> counts) {
        List<String> divisions = Arrays.asList(path.split("/"));
        database.update("""
                insert into figure (division, slot, measure, n)
                select d.division, pg_backend_pid() %% %d, m.measure, m.n::bigint
                from unnest(?) with ordinality as d (division, depth)
                    cross join unnest(?, ?) with ordinality as m (measure, n, place)
                order by d.depth, m.place
                on conflict (division, slot, measure) do update set n = figure.n + excluded.n""".formatted(SLOTS),
                divisions,
                counts.keySet().stream().map(Measure::name).toList(), counts.values().stream().map(String::valueOf).toList());
    }
}
