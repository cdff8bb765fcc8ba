package dev.pujiang.e2e;

import dev.pujiang.local.part.Probe;
import dev.pujiang.local.part.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One service as a process of its own, started to be measured. */
final class RunningService implements AutoCloseable {

    private static final int POLL_MILLIS = 2;
    private static final int KIBIBYTES = 1024;

    private final Service service;
    private final Process process;
    private final Duration firstAnswerAfter;
    private final Duration readyAfter;

    private RunningService(Service service, Process process, Duration firstAnswerAfter, Duration readyAfter) {
        this.service = service;
        this.process = process;
        this.firstAnswerAfter = firstAnswerAfter;
        this.readyAfter = readyAfter;
    }

    /**
     * Returns when it is ready.
     *
     * @param first arguments that go before its own, to the JVM
     */
    static RunningService start(Service service, Path logs, List<String> first) throws IOException, InterruptedException {
        ProcessBuilder program = service.command();
        List<String> command = new ArrayList<>(program.command());
        command.addAll(1, first);
        Path log = logs.resolve(service.name() + ".log");
        long begin = System.nanoTime();
        Process process = program.command(command).directory(logs.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Duration answered = await(() -> Probe.http(service.httpPort(), "/q/health/live"), service, process, begin, log);
        Duration ready = await(service::answers, service, process, begin, log);
        return new RunningService(service, process, answered, ready);
    }

    private static Duration await(BooleanSupplier state, Service service, Process process, long begin, Path log)
            throws InterruptedException {
        while (!state.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > service.startLimit().toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(service.name() + " did not become ready: " + log);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * What it took to start and takes now.
     *
     * @param firstAnswerAfter from the start of the process to its first answer over HTTP
     * @param readyAfter the same until it is ready: migrated, and all that is loaded at start is there
     * @param mebibytes resident; that includes the pages of its own file and of libraries, which the kernel may drop and replicas share
     * @param ownMebibytes the part of it that is in no file
     */
    record Footprint(Duration firstAnswerAfter, Duration readyAfter, long mebibytes, long ownMebibytes) {}

    Footprint footprint() throws IOException {
        return new Footprint(firstAnswerAfter, readyAfter, mebibytes("VmRSS:"), mebibytes("RssAnon:"));
    }

    int port() {
        return service.httpPort();
    }

    private long mebibytes(String field) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line = lines.filter(candidate -> candidate.startsWith(field)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES;
        }
    }

    /** Asks it to stop; a JVM that writes down an AOT cache takes its time. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
