package dev.pujiang.deadlines;

import jakarta.inject.Singleton;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What follows from a lapse in these tests: it is remembered; and if a test wants that, another clock is stopped, or it fails. */
@Singleton
class Lapses {

    final List<Lapsed> seen = new CopyOnWriteArrayList<>();
    final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    /** By the matter that lapses, the matter whose clocks are stopped the second before. */
    final Map<UUID, UUID> stopping = new ConcurrentHashMap<>();
    private final Deadlines deadlines;

    Lapses(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void on(@Observes Lapsed lapsed) {
        if (failing.contains(lapsed.matter())) {
            throw new IllegalStateException("the test wants this to fail");
        }
        if (stopping.containsKey(lapsed.matter())) {
            deadlines.stop(List.of(stopping.get(lapsed.matter())), rule -> true, lapsed.at().minusSeconds(1));
        }
        seen.add(lapsed);
    }
}
