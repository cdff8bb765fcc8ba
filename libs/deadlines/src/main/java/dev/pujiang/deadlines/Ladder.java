package dev.pujiang.deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens around the end of a term (R-ESCALATE), in the order in which it happens: reminders, the end, escalations. A right
 * lapses at its end, which is where its ladder stops.
 *
 * @param right whether the term is a right that lapses, not a duty that can be breached
 */
record Ladder(boolean right, List<Rung> rungs) {

    Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * @param remind days before the end, each at least 1
     * @param escalate days after the end, each at least 1
     */
    static Ladder of(boolean right, List<Integer> remind, List<Integer> escalate) {
        List<Rung> rungs = new ArrayList<>();
        remind.stream().distinct().sorted(Comparator.reverseOrder()).forEach(days -> rungs.add(new Rung(-days, 0)));
        rungs.add(new Rung(0, 1));
        List<Integer> later = escalate.stream().distinct().sorted().toList();
        for (int i = 0; i < later.size(); i++) {
            rungs.add(new Rung(later.get(i), i + 2));
        }
        return new Ladder(right, rungs);
    }

    /** The steps from the one that lies so many days from the end of the term. It need not be there any more. */
    List<Rung> from(int days) {
        return rungs.stream().filter(rung -> rung.days() >= days).toList();
    }
}
