package dev.pujiang.notice;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.probe.Loading;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The divisions of the country. */
class Territory {

    /** Reading them takes half a second, in which the rest of the start goes on. */
    void warmUp(@Observes StartupEvent start, Loading loading) {
        loading.beside("divisions", Divisions::bundled);
    }

    @Produces
    @Singleton
    Divisions divisions() {
        return Divisions.bundled();
    }
}
