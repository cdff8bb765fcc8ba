package dev.pujiang.local.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be recognised again later: a pid alone is given to somebody else sooner or later, so the moment of
 * its start is kept beside it.
 */
public record ProcessId(long pid, Instant started) {

    /** The kernel's clock and the boot time it is added to may differ by this much between two readings. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessId of(ProcessHandle handle) {
        return new ProcessId(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The very process, if it still runs; never another that got the same pid. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info().startInstant()
                .map(start -> Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    String text() {
        return pid + " " + started.toEpochMilli();
    }

    static ProcessId parse(String text) {
        String[] fields = text.strip().split(" ");
        return new ProcessId(Long.parseLong(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1])));
    }
}
