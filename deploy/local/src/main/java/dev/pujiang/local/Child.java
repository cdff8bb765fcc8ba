package dev.pujiang.local;

import dev.pujiang.local.part.Part;
import dev.pujiang.local.state.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A part of a {@link LocalSystem} that is a process of its own. Tests may kill it as hard as they like and start it
 * again; the system does not take that for a failure.
 */
public final class Child {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Part part;
    private final Processes processes;
    private final Progress progress;
    private Process process;
    private Instant begun = Instant.now();
    private volatile boolean wanted;

    Child(Part part, Processes processes, Progress progress) {
        this.part = part;
        this.processes = processes;
        this.progress = progress;
    }

    public String name() {
        return part.name();
    }

    /** Where its output goes. The previous run's is beside it, ending in {@code .1}. */
    public Path log() {
        return processes.log(name());
    }

    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Prepares and starts it, and returns when it answers. */
    synchronized void start() throws IOException, InterruptedException {
        begun = Instant.now();
        tell(Progress.Phase.STARTING, "");
        part.ports().forEach(processes::mustBeFree);
        part.prepare(processes::run, note -> tell(Progress.Phase.STARTING, note));
        launch();
    }

    private void launch() throws IOException, InterruptedException {
        tell(Progress.Phase.STARTING, "");
        wanted = true;
        process = processes.start(name(), part.command());
        awaitAnswer();
        part.furnish();
        tell(Progress.Phase.READY, "");
    }

    private void awaitAnswer() throws InterruptedException {
        Instant limit = Instant.now().plus(part.startLimit());
        while (!part.answers()) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended while starting, with code " + process.exitValue());
            }
            if (Instant.now().isAfter(limit)) {
                throw failure("did not answer within " + part.startLimit().toSeconds() + " seconds");
            }
        }
    }

    LaunchFailure failure(String what) {
        tell(Progress.Phase.FAILED, "");
        return LaunchFailure.of(name(), what, log(), processes.lastLines(name()));
    }

    /** Asks it to stop, waits as long as it may take, then kills it. Does nothing if it does not run. */
    public synchronized void stop() {
        wanted = false;
        if (!alive()) {
            processes.ended(name());
            return;
        }
        begun = Instant.now();
        tell(Progress.Phase.STOPPING, "");
        StopSignal.of(name()).send(process.toHandle());
        if (!ended(part.stopLimit())) {
            process.destroyForcibly();
            ended(part.stopLimit());
        }
        processes.ended(name());
        tell(Progress.Phase.STOPPED, "");
    }

    /** Kills it with all its helpers as a power cut would (SIGKILL) and returns when it is gone. */
    public synchronized void kill9() {
        wanted = false;
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        ended(part.stopLimit());
        helpers.forEach(helper -> helper.onExit().orTimeout(5, TimeUnit.SECONDS).join());
        processes.ended(name());
        tell(Progress.Phase.STOPPED, "");
    }

    /** Starts it again, after stopping it if it still runs, and returns when it answers. */
    public synchronized void restart() {
        stop();
        try {
            begun = Instant.now();
            part.prepare(processes::run, note -> tell(Progress.Phase.STARTING, note));
            launch();
        } catch (IOException e) {
            throw LaunchFailure.writing(log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while " + name() + " was starting.", e);
        }
    }

    /** Whether it has ended although nobody wanted it to. */
    boolean died() {
        return wanted && !alive();
    }

    int exitCode() {
        return process.exitValue();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell(Progress.Phase phase, String note) {
        progress.changed(name(), phase, note, Duration.between(begun, Instant.now()));
    }
}
