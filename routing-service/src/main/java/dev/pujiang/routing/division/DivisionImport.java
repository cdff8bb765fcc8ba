package dev.pujiang.routing.division;

import dev.pujiang.divisions.DivisionSource;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.probe.Loading;
import dev.pujiang.routing.RoutingConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Brings the bundled list of divisions into the database, once for every new list, beside the start and not in its way: decisions
 * use the list in memory, which is loaded here as well so that the first of them need not wait for it. One transaction: readers see
 * the old list or the new one. It is tried until it succeeds, however long the database is away.
 */
@ApplicationScoped
class DivisionImport {

    private static final Logger LOG = Logger.getLogger(DivisionImport.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DivisionTable table;
    private final RoutingConfig config;
    private Thread thread;

    DivisionImport(DivisionTable table, RoutingConfig config) {
        this.table = table;
        this.config = config;
    }

    void atStart(@Observes StartupEvent start, Loading loading) {
        loading.beside("divisions", Divisions::bundled);
        if (config.divisions().importAtStart()) {
            thread = Thread.ofVirtual().name("division-import").start(this::untilDone);
        }
    }

    void atEnd(@Observes ShutdownEvent end) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void untilDone() {
        while (!imported()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean imported() {
        try {
            importBundled();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "divisions: import failed, and is tried again in %d s", PAUSE.toSeconds());
            return false;
        }
    }

    /** Imports the bundled list unless it is in the database already. Returns whether it imported. */
    boolean importBundled() {
        DivisionSource source = DivisionSource.bundled();
        Instant begun = Instant.now();
        boolean imported = QuarkusTransaction.requiringNew().timeout((int) PATIENCE.toSeconds())
                .call(() -> table.patiently(PATIENCE, () -> importNew(source)));
        if (imported) {
            LOG.infof("divisions: %d in the database after %d ms", source.rows(),
                    Duration.between(begun, Instant.now()).toMillis());
        } else {
            LOG.info("divisions: unchanged");
        }
        return imported;
    }

    private boolean importNew(DivisionSource source) {
        table.lock();
        if (table.holds(source.textSha256())) {
            return false;
        }
        table.replace(Divisions.bundled(), source.state(), this::progress);
        table.note(source.textSha256(), source.rows());
        return true;
    }

    private void progress(int percent) {
        LOG.infof("divisions %d %%", percent);
    }
}
