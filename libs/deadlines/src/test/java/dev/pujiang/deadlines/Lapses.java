package dev.pujiang.deadlines;

import jakarta.inject.Singleton;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What follows from a lapse in these tests: it is remembered; or it fails, if a test wants that. */
@Singleton
class Lapses {

    final List<Lapsed> seen = new CopyOnWriteArrayList<>();
    final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    void on(@Observes Lapsed lapsed) {
        if (failing.contains(lapsed.matter())) {
            throw new IllegalStateException("the test wants this to fail");
        }
        seen.add(lapsed);
    }
}
