package dev.pujiang.intake.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;

/**
 * Keeps one address from flooding the public form: a bucket per address, in the memory of each replica, so that n replicas allow
 * at most n times as much.
 */
@ApplicationScoped
class Throttle {
    private static final int MOST_ADDRESSES = 20_000;

    private final SubmissionConfig config;
    private final Clock clock;
    /** By address, the moment at which its bucket is full again; the oldest is forgotten first. */
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Throttle(SubmissionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Takes one from the bucket of this address; 429 if it is empty. */
    synchronized void take(String address) {
        Instant now = clock.instant();
        Instant full = fullAt.getOrDefault(address, now);
        Instant next = (full.isBefore(now) ? now : full).plus(config.refill());
        Duration over = Duration.between(now.plus(config.refill().multipliedBy(config.burst())), next);
        if (over.isPositive()) {
            throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(over);
        }
        fullAt.put(address, next);
    }
}
