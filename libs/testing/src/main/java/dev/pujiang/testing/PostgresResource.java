package dev.pujiang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** A real, empty PostgreSQL 18 for the tests of one service. A test may {@link #takeAway()} it and {@link #bringBack()},
 * or {@link #freeze()} and {@link #thaw()} it. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static boolean away;
    private static boolean frozen;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(0);
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** Stops it; its data stays. */
    public static void takeAway() throws IOException {
        away = true;
        postgres.close();
    }

    /** Starts it again if it was taken away, on the same port with the same data. */
    public static void bringBack() {
        if (away) {
            run(postgres.getPort());
            away = false;
        }
    }

    /** Stops all its processes where they are: it neither answers nor closes anything, as a lost node. */
    public static void freeze() throws Exception {
        frozen = true;
        signal("-STOP");
    }

    /** Lets them go on if they were stopped. */
    public static void thaw() throws Exception {
        if (frozen) {
            signal("-CONT");
            frozen = false;
        }
    }

    private static void signal(String signal) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        // the one that starts others first
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(pid)));
        new ProcessBuilder(command).start().waitFor();
        postmaster.descendants().map(process -> Long.toString(process.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    private static void run(int port) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
                FileUtils.deleteDirectory(folder.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
