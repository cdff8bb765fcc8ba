package dev.pujiang.routing.rule;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.routing.PolicyConfig;
import dev.pujiang.routing.RoutingConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/**
 * The rule book in force on this replica. It is read anew when an import has raised the version of the directory: at once by
 * the replica that did the import, within {@code routing.rule-book.interval} by the others.
 */
@ApplicationScoped
public class RuleBooks {

    private static final Logger LOG = Logger.getLogger(RuleBooks.class);

    private final BodySource bodies;
    private final RuleStore rules;
    private final RoutingConfig config;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Edition current;

    /** @param version of the directory on which the book stands */
    public record Edition(long version, RuleBook book) {}

    RuleBooks(BodySource bodies, RuleStore rules, RoutingConfig config, PolicyConfig policy, Clock clock) {
        this.bodies = bodies;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
        this.zone = policy.clocks().zone();
    }

    public Edition current() {
        Edition edition = current;
        return edition == null ? reload() : edition;
    }

    /** The day it is where the matters are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Reads rules and bodies as they are now. */
    public synchronized Edition reload() {
        long version = bodies.version();
        if (current == null || current.version() != version) {
            var known = bodies.responsibleBodies();
            var inForce = rules.all();
            current = new Edition(version,
                    new RuleBook(Divisions::bundled, known, inForce, config.fallbackBody()));
            LOG.infof("rule book: version %d, %d rules, %d bodies", version, inForce.size(), known.size());
        }
        return current;
    }

    @Scheduled(every = "${routing.rule-book.interval:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        reload();
    }
}
