package dev.pujiang.local.part;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.state.Secrets;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A real PostgreSQL with a durable data folder: every commit reaches the disk, unlike in embedded databases made for
 * tests. Runs as any user, root included, and listens on the loopback address only.
 */
public final class Postgres implements Part {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final Options options;
    private final Path data;
    private final Secrets secrets;
    private final Databases databases;
    private Path binaries;

    public Postgres(Options options, StateFolder state, Secrets secrets) {
        this.options = options;
        this.data = state.data().resolve("postgres");
        this.secrets = secrets;
        this.databases = new Databases(options.ports().of(Port.POSTGRES), secrets);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void prepare(OneShot jobs, Consumer<String> note) throws IOException, InterruptedException {
        binaries = Unpacked.once(options.runtime(), "postgresql-" + Versions.POSTGRES, folder -> {
            note.accept("unpacking");
            try (InputStream archive = Postgres.class.getResourceAsStream(ARCHIVE)) {
                if (archive == null) {
                    throw new LaunchFailure("There are no PostgreSQL binaries for this machine: only Linux on x86-64 is"
                            + " supported by ./pujiang run.");
                }
                Unpacked.tarXz(archive, folder);
            }
        });
        if (!Files.isDirectory(data)) {
            note.accept("creating the database");
            create(jobs);
        }
        forgetStrangerInPidFile();
    }

    /**
     * After a crash and a restart of the machine, the pid in {@code postmaster.pid} may be somebody else's by now, and
     * PostgreSQL would refuse to start for ever. In every other case the file is left alone: it guards the data.
     */
    private void forgetStrangerInPidFile() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf).orElse(0L);
        boolean stranger = ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
        if (stranger) {
            Files.delete(file);
        }
    }

    private void create(OneShot jobs) throws IOException, InterruptedException {
        Path draft = data.resolveSibling("postgres.new");
        StateFolder.delete(draft);
        Path password = data.resolveSibling("postgres.password");
        StateFolder.write(password, secrets.get(Databases.OWNER) + "\n");
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", draft.toString(), "-U", Databases.OWNER,
                "--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C"));
        jobs.run(name(), "initdb", clean(new ProcessBuilder(command)), INITDB_LIMIT);
        Files.delete(password);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p",
                Integer.toString(options.ports().of(Port.POSTGRES)), "-c", "listen_addresses=127.0.0.1", "-c",
                "unix_socket_directories=", "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c",
                "log_timezone=UTC", "-c", "timezone=UTC"));
        return clean(new ProcessBuilder(command));
    }

    @Override
    public boolean answers() {
        return databases.answer();
    }

    @Override
    public void furnish() {
        try {
            databases.createMissing();
        } catch (SQLException e) {
            throw new LaunchFailure("postgres does not accept the databases of the services: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular. */
    private static List<String> withoutRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static ProcessBuilder clean(ProcessBuilder program) {
        program.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return program;
    }
}
