package dev.pujiang.e2e;

import dev.pujiang.local.part.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, started to be measured. */
final class RunningService implements AutoCloseable {

    private static final int POLL_MILLIS = 2;
    private static final int KIBIBYTES = 1024;

    private final Service service;
    private final Process process;
    private final Duration readyAfter;

    private RunningService(Service service, Process process, Duration readyAfter) {
        this.service = service;
        this.process = process;
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
        long limit = begin + service.startLimit().toNanos();
        while (!service.answers()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
                process.destroyForcibly();
                throw new IllegalStateException(service.name() + " did not become ready: " + log);
            }
        }
        return new RunningService(service, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    Duration readyAfter() {
        return readyAfter;
    }

    int port() {
        return service.httpPort();
    }

    /** Resident memory; of an executable that includes the pages of its own file. */
    long mebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line = lines.filter(candidate -> candidate.startsWith("VmRSS:")).findFirst().orElseThrow();
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
