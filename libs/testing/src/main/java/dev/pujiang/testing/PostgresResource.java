package dev.pujiang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** A real, empty PostgreSQL 18 for the tests of one service. A test may {@link #takeAway()} it and {@link #bringBack()}. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static Path folder;
    private static EmbeddedPostgres postgres;
    private static boolean away;

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
