package dev.pujiang.edge.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps one address from flooding what is open to everybody: a bucket per address, in the memory of each replica, so that n
 * replicas allow at most n times as much. A feature makes one of its own, from its own configuration.
 */
public final class Throttle {
    private static final int MOST_ADDRESSES = 20_000;

    private final int burst;
    private final Duration refill;
    private final Clock clock;
    /** By address, the moment at which its bucket is full again; the oldest is forgotten first. */
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param burst what one address may take at once; public internet rooms share one
     * @param refill how long until one more is allowed
     */
    public Throttle(int burst, Duration refill, Clock clock) {
        this.burst = burst;
        this.refill = refill;
        this.clock = clock;
    }

    /**
     * Takes one from the bucket of whoever sent this request: of the client, not of the gateway, as the server reads the address
     * from the forwarding headers.
     *
     * @throws Problem 429 with the time until there is one more, if the bucket is empty
     */
    public void admit(RoutingContext request) {
        take(request.request().remoteAddress().hostAddress());
    }

    synchronized void take(String address) {
        Instant now = clock.instant();
        Instant full = fullAt.getOrDefault(address, now);
        Instant next = (full.isBefore(now) ? now : full).plus(refill);
        Duration over = Duration.between(now.plus(refill.multipliedBy(burst)), next);
        if (over.isPositive()) {
            throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(over);
        }
        fullAt.put(address, next);
    }
}
