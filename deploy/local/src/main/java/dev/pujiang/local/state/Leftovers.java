package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The record of running child processes. It outlives a killed launcher, so that the next one can stop what is left over
 * before it starts anew. Only a process with the recorded pid <em>and</em> start time is ever touched.
 */
public final class Leftovers {

    private final Path file;
    private final Map<String, ProcessId> children = new LinkedHashMap<>();

    public Leftovers(StateFolder state) {
        this.file = state.home().resolve("children");
        read();
    }

    public synchronized void add(String part, ProcessId id) {
        children.put(part, id);
        write();
    }

    /**
     * Takes a part that has ended off the record. Where that cannot be written any more (a full disk), the record keeps a
     * process that no longer exists, which does no harm; stopping the others must go on.
     */
    public synchronized void remove(String part) {
        children.remove(part);
        try {
            write();
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
        }
    }

    public synchronized Map<String, ProcessId> recorded() {
        return Map.copyOf(children);
    }

    /**
     * Stops whatever of the record still runs, politely first, last started first.
     *
     * @param patience how long one process may take before it is killed
     * @return names of the parts that had to be stopped
     */
    public synchronized List<String> stop(Duration patience) {
        List<String> stopped = new ArrayList<>();
        for (Map.Entry<String, ProcessId> child : List.copyOf(children.entrySet()).reversed()) {
            child.getValue().find().ifPresent(process -> {
                end(child.getKey(), process, patience);
                stopped.add(child.getKey());
            });
        }
        children.clear();
        write();
        return stopped;
    }

    private static void end(String part, ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        StopSignal.of(part).send(process);
        if (!ended(exit, patience)) {
            process.destroyForcibly();
            if (!ended(exit, patience)) {
                throw new LaunchFailure(part + " of an earlier run (pid " + process.pid() + ") cannot be stopped.");
            }
        }
    }

    private static boolean ended(CompletableFuture<ProcessHandle> exit, Duration patience) {
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            new java.io.BufferedReader(new StringReader(Files.readString(file))).lines()
                    .map(line -> line.split("=", 2))
                    .filter(fields -> fields.length == 2)
                    .forEach(fields -> children.put(fields[0], ProcessId.parse(fields[1])));
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e, e);
        }
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        children.forEach((part, id) -> text.append(part).append('=').append(id.text()).append('\n'));
        StateFolder.write(file, text.toString());
    }
}
