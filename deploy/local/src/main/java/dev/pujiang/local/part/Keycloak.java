package dev.pujiang.local.part;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.realm.Realm;
import dev.pujiang.local.state.Secrets;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The real Keycloak below {@code /auth} of the gateway's origin, built once for exactly the features that are used. Its
 * realm comes from the repository; when that file changes, the realm is made anew at the next start.
 */
public final class Keycloak implements Part {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final List<String> BUILD = List.of("--db=postgres", "--http-relative-path=/auth",
            "--health-enabled=false", "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par");

    private final Options options;
    private final Secrets secrets;
    private final Databases databases;
    private final Path importedRealm;
    private Path home;

    public Keycloak(Options options, StateFolder state, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
        this.databases = new Databases(options.ports().of(Port.POSTGRES), secrets);
        this.importedRealm = state.data().resolve("realm.sha256");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK);
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres");
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(options.keepsArchives() ? 120 : 20);
    }

    @Override
    public void prepare(OneShot jobs, Consumer<String> note) throws IOException, InterruptedException {
        String folder = "keycloak-" + Versions.KEYCLOAK + "-" + HexFormat.of().toHexDigits(BUILD.hashCode());
        home = Unpacked.once(options.runtime(), folder, draft -> {
            note.accept("unpacking");
            Unpacked.zip(distribution(), draft);
            note.accept("building");
            List<String> command = new ArrayList<>(java(draft, List.of()));
            command.add("build");
            command.addAll(BUILD);
            jobs.run(name(), "kc build", clean(new ProcessBuilder(command)), BUILD_LIMIT);
        });
        Realm realm = Realm.committed();
        if (!Files.exists(importedRealm) || !Files.readString(importedRealm).equals(realm.fingerprint())) {
            note.accept("importing the realm");
            recreateDatabase();
        }
        provide(realm);
    }

    private Path distribution() {
        String version = Versions.KEYCLOAK;
        Path zip = options.root().resolve("deploy/local/target/keycloak/keycloak-quarkus-dist-" + version + ".zip");
        if (!Files.exists(zip)) {
            throw new LaunchFailure("keycloak is not there: " + zip + ". Build deploy/local first (./pujiang does).");
        }
        return zip;
    }

    private void recreateDatabase() {
        try {
            databases.recreate("keycloak");
        } catch (SQLException e) {
            throw new LaunchFailure("keycloak's database cannot be emptied: " + e.getMessage(), e);
        }
    }

    private void provide(Realm realm) throws IOException {
        Path file = home.resolve("data/import/pujiang-realm.json");
        if (!Files.exists(file) || !Files.readString(file).equals(realm.json())) {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(home, "realm", ".json");
            Files.writeString(draft, realm.json());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(java(home, Java.archive(options, name())));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        ProcessBuilder program = clean(new ProcessBuilder(command));
        program.environment().putAll(Map.ofEntries(
                Map.entry("KC_DB_URL", databases.url("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", databases.password("keycloak")),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(options.ports().of(Port.KEYCLOAK))),
                Map.entry("KC_HOSTNAME", options.ports().origin() + "/auth"),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"))));
        return program;
    }

    /** As {@code kc.sh} does it, but as one process: the script would stand between the launcher and the server. */
    private static List<String> java(Path home, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(Java.executable(), "-Xms96m", "-Xmx512m"));
        command.addAll(Java.SMALL);
        command.addAll(flags);
        command.addAll(List.of("-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m", "-Djava.security.egd=file:/dev/urandom",
                "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000", "-cp", home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private static ProcessBuilder clean(ProcessBuilder program) {
        program.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        return program;
    }

    @Override
    public boolean answers() {
        return Probe.http(options.ports().of(Port.KEYCLOAK), "/auth/realms/" + Realm.NAME
                + "/.well-known/openid-configuration");
    }

    @Override
    public void furnish() {
        StateFolder.write(importedRealm, Realm.committed().fingerprint());
    }
}
