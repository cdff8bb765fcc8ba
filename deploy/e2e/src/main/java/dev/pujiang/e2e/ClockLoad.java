package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.part.Java;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a derivation costs: the JMH benchmark beside the tests of libs/clock, in a process with the class path of that module. */
final class ClockLoad {

    private static final String BENCHMARK = "dev.pujiang.clock.ClockBenchmark";
    private static final int MOST_MINUTES = 10;

    private final Path module;
    private final Path log;

    ClockLoad(Path root, Path logs) {
        module = root.resolve("libs/clock");
        log = logs.resolve("bench-clock.log");
    }

    void run(PrintStream out, ArrayNode report) throws IOException, InterruptedException {
        out.printf("%nDeriving a term, one thread, JMH (half a minute)%n");
        out.printf("  %-32s %12s %10s%n", "", "ns each", "±");
        Path result = Files.createTempFile("bench-clock", ".json");
        try {
            measure(result);
            rows(Api.JSON.readTree(result.toFile()), report);
        } finally {
            Files.deleteIfExists(result);
        }
        report.forEach(row -> out.printf("  %-32s %,12.0f %,10.0f%n", row.get("name").asText(), row.get("nanos").asDouble(),
                row.get("error").asDouble()));
    }

    private void measure(Path result) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(Java.executable(), "-cp", classPath(), "org.openjdk.jmh.Main", BENCHMARK, "-rf",
                "json", "-rff", result.toString()).directory(module.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new LaunchFailure("The benchmark of libs/clock failed. All of its output: " + log);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private String classPath() throws IOException {
        Path libraries = module.resolve("target/benchmark-classpath");
        if (!Files.exists(libraries)) {
            throw new LaunchFailure("The benchmark of libs/clock is not built. ./pujiang bench builds it.");
        }
        return String.join(File.pathSeparator, module.resolve("target/classes").toString(),
                module.resolve("target/test-classes").toString(), Files.readString(libraries).strip());
    }

    /** @param jmh its result file; an error that it cannot give, as with a single iteration, is 0 */
    static void rows(JsonNode jmh, ArrayNode report) {
        for (JsonNode benchmark : jmh) {
            String name = benchmark.get("benchmark").asText();
            JsonNode metric = benchmark.get("primaryMetric");
            if (!metric.get("scoreUnit").asText().equals("ns/op")) {
                throw new IllegalStateException(name + " is not in nanoseconds");
            }
            JsonNode error = metric.get("scoreError");
            report.addObject().put("name", name.substring(name.lastIndexOf('.') + 1))
                    .put("nanos", metric.get("score").asDouble()).put("error", error.isNumber() ? error.asDouble() : 0);
        }
    }
}
