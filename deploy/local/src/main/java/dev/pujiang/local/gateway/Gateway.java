package dev.pujiang.local.gateway;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Progress;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one origin of the system, on the loopback address. It keeps no state and can be closed at any time. */
public final class Gateway implements AutoCloseable {

    public static final String NAME = "gateway";

    private static final int THREADS = 2;
    private static final int SECONDS = 20;

    private final int port;
    private final Routes routes;
    private Vertx vertx;
    private Progress progress = Progress.SILENT;

    public Gateway(int port, Routes routes) {
        this.port = port;
        this.routes = routes;
    }

    public synchronized void start(Progress watcher) {
        progress = watcher;
        Instant begun = Instant.now();
        progress.changed(NAME, Progress.Phase.STARTING, "", Duration.ZERO);
        System.setProperty("vertx.disableFileCPResolving", "true");
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(THREADS));
        await(vertx.deployVerticle(() -> new Front(port, routes), new DeploymentOptions().setInstances(THREADS)));
        progress.changed(NAME, Progress.Phase.READY, "", Duration.between(begun, Instant.now()));
    }

    @Override
    public synchronized void close() {
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
            progress.changed(NAME, Progress.Phase.STOPPED, "", Duration.ZERO);
        }
    }

    private void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchFailure("gateway on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("gateway was interrupted", e);
        }
    }
}
