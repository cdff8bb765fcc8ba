package dev.pujiang.edge.startup;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.util.ExceptionUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;
import org.jboss.logging.Logger;

/**
 * Before Flyway does anything, and whether it migrates at start or not: waits until the database answers, then sees to it that its
 * schema is the one of this release. A newer one ends the start at once, an older one is waited for if others migrate it. What counts
 * as newer is Flyway's to say: {@code quarkus.flyway.ignore-future-migrations} and {@code ignore-missing-migrations} hold.
 */
@Singleton
class DatabaseAtStart implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String MIGRATES = "quarkus.flyway.migrate-at-start";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TELLING = Duration.ofSeconds(10);
    private static final Set<String> WRONG_USER = Set.of("28000", "28P01");
    private static final String NOT_ALLOWED = "42501";
    private static final Set<String> WRONG_DATABASE = Set.of("3D000", NOT_ALLOWED);

    private final Duration patience;
    private final boolean migrates;
    private final String database;

    @Inject
    DatabaseAtStart(StartupConfig config, @ConfigProperty(name = MIGRATES) boolean migrates,
            @ConfigProperty(name = URL) String url) {
        this.patience = config.waitForDatabase();
        this.migrates = migrates;
        this.database = url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(new NoHurry());
        await(() -> silence(flyway.getDataSource()));
        await(() -> difference(flyway.load().validateWithResult()));
        // done just now: migrating would do it again
        flyway.validateOnMigrate(false);
    }

    /** @param state what there is still to wait for; throws if waiting is of no use */
    private void await(Supplier<Optional<Fault>> state) {
        long start = System.nanoTime();
        long told = start - TELLING.toNanos();
        for (Optional<Fault> fault = state.get(); fault.isPresent(); fault = state.get()) {
            long now = System.nanoTime();
            if (now - start >= patience.toNanos()) {
                throw new Fault(fault.get().key(), fault.get().what() + ". Waited for " + patience.toSeconds() + " seconds ("
                        + Fault.named("pujiang.startup.wait-for-database") + ")").refusal();
            }
            if (now - told >= TELLING.toNanos()) {
                LOG.warnf("Waiting, for %d more seconds: %s", patience.minusNanos(now - start).toSeconds(), fault.get());
                told = now;
            }
            pause();
        }
    }

    private Optional<Fault> silence(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Optional.empty();
        } catch (SQLException e) {
            if (WRONG_USER.contains(e.getSQLState())) {
                throw new Fault("quarkus.datasource.password",
                        "the database at " + database + " refuses this password or the user of "
                                + Fault.named("quarkus.datasource.username") + ": " + e.getMessage())
                        .refusal();
            }
            if (WRONG_DATABASE.contains(e.getSQLState())) {
                throw new Fault(URL, "the database at " + database + " cannot be used: " + e.getMessage()).refusal();
            }
            return Optional.of(new Fault(URL, "the database at " + database + " does not answer: " + e.getMessage()));
        }
    }

    private Optional<Fault> difference(ValidateResult schema) {
        if (schema.validationSuccessful) {
            return Optional.empty();
        }
        List<ValidateOutput> others = schema.invalidMigrations.stream().filter(migration -> !toDo(migration)).toList();
        if (!others.isEmpty()) {
            throw new Fault(URL,
                    "the schema of the database at " + database + " is not that of this release, and newer or changed: "
                            + others.stream().map(DatabaseAtStart::words).collect(Collectors.joining("; "))
                            + ". Run the release that migrated it, or one after it")
                    .refusal();
        }
        return migrates || schema.invalidMigrations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(MIGRATES,
                        "the schema of the database at " + database + " is older than this release and not"
                                + " migrated at start: " + schema.invalidMigrations.size() + " migrations to do, the first is "
                                + words(schema.invalidMigrations.getFirst())));
    }

    /** Why Flyway could not do what was left to do. */
    static Fault refused(FlywayException refusal) {
        return ExceptionUtil.getRootCause(refusal) instanceof SQLException e && NOT_ALLOWED.equals(e.getSQLState())
                ? new Fault("quarkus.datasource.username", "this user may not migrate the schema: " + e.getMessage()
                        + ". Make it the owner of the database, or migrate as another one and set " + Fault.named(MIGRATES)
                        + "=false")
                : new Fault(URL, "the schema of the database cannot be migrated: " + refusal.getMessage());
    }

    private static boolean toDo(ValidateOutput migration) {
        return migration.errorDetails.errorCode == CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED
                || migration.errorDetails.errorCode == CoreErrorCode.RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED;
    }

    private static String words(ValidateOutput migration) {
        return migration.version + " " + migration.description;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }
}
