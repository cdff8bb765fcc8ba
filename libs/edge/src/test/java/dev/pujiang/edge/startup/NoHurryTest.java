package dev.pujiang.edge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoHurryTest {

    @Test
    void letsAMigrationTakeLongerThanAnyRequest(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V1__slow.sql"), "select pg_sleep(2);");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String hurried = postgres.getJdbcUrl("postgres", "postgres") + "&socketTimeout=1";

            int done = Flyway.configure().dataSource(hurried, "postgres", "postgres").locations("filesystem:" + folder)
                    .callbacks(new NoHurry()).load().migrate().migrationsExecuted;

            assertThat(done).isEqualTo(1);
        }
    }
}
