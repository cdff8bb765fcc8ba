package dev.pujiang.events;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

class TestClock {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
