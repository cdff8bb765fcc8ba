package dev.pujiang.edge.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jboss.logging.Logger;

/** What is loaded beside the start and not in its way. Until all of it is there, the service has not started. */
@Startup
@Default
@ApplicationScoped
public class Loading implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Loading.class);

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** Loads on a thread of its own. What fails is never there, so that the replica is not used and in the end replaced. */
    public void beside(String what, Runnable load) {
        missing.add(what);
        Thread.ofVirtual().name("load-" + what).start(() -> {
            try {
                load.run();
                missing.remove(what);
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "%s cannot be loaded", what);
            }
        });
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("loaded").status(missing.isEmpty());
        missing.forEach(what -> answer.withData(what, "missing"));
        return answer.build();
    }
}
