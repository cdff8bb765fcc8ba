package dev.pujiang.local;

import dev.pujiang.local.gateway.Gateway;
import dev.pujiang.local.gateway.Routes;
import dev.pujiang.local.part.Databases;
import dev.pujiang.local.part.Kafka;
import dev.pujiang.local.part.Keycloak;
import dev.pujiang.local.part.Part;
import dev.pujiang.local.part.Postgres;
import dev.pujiang.local.part.Service;
import dev.pujiang.local.part.ServiceEnvironment;
import dev.pujiang.local.state.DiskSpace;
import dev.pujiang.local.state.InstanceLock;
import dev.pujiang.local.state.Keys;
import dev.pujiang.local.state.Leftovers;
import dev.pujiang.local.state.ProcessId;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.Secrets;
import dev.pujiang.local.state.StateFolder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * PostgreSQL, Kafka, Keycloak and the four services as child processes, and the gateway before them in this process.
 * For the command line as for tests:
 *
 * <pre>
 * try (LocalSystem system = LocalSystem.start(Options.isolated(folder))) {
 *     system.origin();                          // http://localhost:…
 *     system.child("routing-service").kill9();
 *     system.child("routing-service").restart();
 * }
 * </pre>
 *
 * A system either starts whole or not at all: when one part fails, the others are stopped and a {@link LaunchFailure}
 * says which part, why, and what its log said last. Every wait has a limit.
 */
public final class LocalSystem implements AutoCloseable {

    private static final long MEBIBYTES_FOR_DATA = 300;
    private static final long MEBIBYTES_FOR_PROGRAMS = 600;
    private static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(20);

    private final Options options;
    private final Progress progress;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private StateFolder state;
    private InstanceLock lock;
    private Processes processes;
    private Databases databases;
    private Gateway gateway;
    private Startup startup;
    private ServiceEnvironment environment;
    private boolean closing;

    private LocalSystem(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Starts everything and returns when every part answers. */
    public static LocalSystem start(Options options) {
        return start(options, Progress.SILENT);
    }

    public static LocalSystem start(Options options, Progress progress) {
        LocalSystem system = prepare(options, progress);
        system.boot();
        return system;
    }

    /** A system that nothing has been done for yet, so that a shutdown hook can know it before it {@link #boot boots}. */
    public static LocalSystem prepare(Options options, Progress progress) {
        return new LocalSystem(options, progress);
    }

    /** Starts everything and returns when every part answers. Whatever goes wrong, nothing is left running. */
    public void boot() {
        try {
            takeOver();
            startup.run(progress);
            record(true);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private synchronized void takeOver() {
        if (closing) {
            throw new LaunchFailure("The system is being stopped.");
        }
        state = StateFolder.open(options.home());
        lock = InstanceLock.take(state).orElseThrow(() -> new LaunchFailure(alreadyRunning()));
        Leftovers leftovers = new Leftovers(state);
        List<String> stopped = leftovers.stop(PATIENCE_WITH_LEFTOVERS);
        if (!stopped.isEmpty()) {
            progress.say("Stopped what an earlier run left behind: " + String.join(", ", stopped));
        }
        DiskSpace.require(options.home(), MEBIBYTES_FOR_DATA
                + (options.runtime().toFile().isDirectory() ? 0 : MEBIBYTES_FOR_PROGRAMS));
        if (options.fresh()) {
            state.forget();
        }
        processes = new Processes(state, options.ports(), leftovers);
        Secrets secrets = new Secrets(state);
        databases = new Databases(options.ports().of(Port.POSTGRES), secrets);
        List<Part> parts = parts(secrets);
        parts.forEach(part -> part.ports().forEach(options.ports()::mustBeFree));
        parts.forEach(part -> children.put(part.name(), new Child(part, processes, progress)));
        if (options.parts().contains(Gateway.NAME)) {
            options.ports().mustBeFree(Port.GATEWAY);
            gateway = new Gateway(options.ports().of(Port.GATEWAY), Routes.of(options.ports()));
        }
        startup = new Startup(parts, children, gateway);
        record(false);
    }

    private List<Part> parts(Secrets secrets) {
        List<Part> all = new ArrayList<>(List.of(new Postgres(options, state, secrets), new Kafka(options, state),
                new Keycloak(options, state, secrets)));
        environment = new ServiceEnvironment(options, secrets, new Keys(state));
        for (Service.Kind kind : Service.Kind.values()) {
            all.add(new Service(kind, options, environment));
        }
        return all.stream().filter(part -> options.parts().contains(part.name())).toList();
    }

    private String alreadyRunning() {
        String who = RunningRecord.read(state)
                .map(running -> " (pid " + running.launcher().pid() + ", " + running.ports().origin() + ")").orElse("");
        return "A system is already running from " + options.home() + who + ". ./pujiang status shows it, ./pujiang down "
                + "stops it.";
    }

    private void record(boolean ready) {
        List<String> names = Options.ALL_PARTS.stream().filter(options.parts()::contains).toList();
        new RunningRecord(ProcessId.of(ProcessHandle.current()), options.ports(), names, options.packaging(), ready)
                .write(state);
    }

    /** Where people and machines reach everything. */
    public URI origin() {
        return options.ports().origin();
    }

    public Ports ports() {
        return options.ports();
    }

    /** The databases of the services, for tests that look into them. */
    public Databases databases() {
        return databases;
    }

    /** @param name as in {@link Options#ALL_PARTS}; the gateway is not a child */
    public Child child(String name) {
        Child child = children.get(name);
        if (child == null) {
            throw new NoSuchElementException("no child " + name + " among " + children.keySet());
        }
        return child;
    }

    /**
     * Starts one more replica of a service beside the one that the gateway knows: it consumes and sweeps like any other. Returns when
     * it answers; it ends with the system.
     */
    public Child replicate(Service.Kind kind) {
        Child child = new Child(replica(kind, options.packaging()), processes, progress);
        children.put(child.name(), child);
        child.restart();
        return child;
    }

    /** One more replica of a service on a port of its own, which is the caller's to start and to stop. */
    public Service replica(Service.Kind kind, Packaging packaging) {
        Options own = options.with(options.ports().with(kind.port().option() + "=" + Ports.free().of(kind.port())))
                .as(packaging);
        int number = 2;
        while (children.containsKey(kind.partName() + "-" + number)) {
            number++;
        }
        return Service.replica(kind, number, own, environment.on(own));
    }

    /**
     * Waits until a child ends that should not.
     *
     * @return what happened to it
     */
    public LaunchFailure awaitFailure() throws InterruptedException {
        while (true) {
            for (Child child : children.values()) {
                if (child.died()) {
                    return child.failure("has ended unexpectedly, with code " + child.exitCode());
                }
            }
            Thread.sleep(200);
        }
    }

    /** Stops everything in order: the gateway, the services, Keycloak, Kafka, PostgreSQL. May be called at any time. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        if (processes != null) {
            processes.close();
        }
        if (startup != null) {
            startup.stop();
            RunningRecord.remove(state);
        }
        if (lock != null) {
            lock.close();
        }
    }
}
