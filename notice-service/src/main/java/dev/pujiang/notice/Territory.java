package dev.pujiang.notice;

import dev.pujiang.divisions.Divisions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The divisions of the country, loaded before the first request. */
class Territory {

    @Produces
    @Singleton
    @Startup
    Divisions divisions() {
        return Divisions.bundled();
    }
}
