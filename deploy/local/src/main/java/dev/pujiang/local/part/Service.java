package dev.pujiang.local.part;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Packaging;
import dev.pujiang.local.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One of the four packaged services. */
public final class Service implements Part {

    private static final String HEAP = "-Xmx384m";
    private static final String NATIVE_HEAP = "-Xmx256m";

    private final Kind kind;
    private final String name;
    private final Options options;
    private final ServiceEnvironment environment;

    public Service(Kind kind, Options options, ServiceEnvironment environment) {
        this(kind, kind.partName(), options, environment);
    }

    private Service(Kind kind, String name, Options options, ServiceEnvironment environment) {
        this.kind = kind;
        this.name = name;
        this.options = options;
        this.environment = environment;
    }

    /** Another replica of the same service, on the port that these options give it. */
    public static Service replica(Kind kind, int number, Options options, ServiceEnvironment environment) {
        return new Service(kind, kind.partName() + "-" + number, options, environment);
    }

    /** Which of the four. */
    public enum Kind {
        INTAKE(Port.INTAKE), ROUTING(Port.ROUTING), NOTICE(Port.NOTICE), FEEDBACK(Port.FEEDBACK);

        private final Port port;

        Kind(Port port) {
            this.port = port;
        }

        public Port port() {
            return port;
        }

        /** Its path at the gateway, its database and its consumer group. */
        public String shortName() {
            return port.option();
        }

        /** Its module and its name as a part. */
        public String partName() {
            return shortName() + "-service";
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Port> ports() {
        return List.of(kind.port());
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka", "keycloak");
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(options.keepsArchives() ? 120 : 20);
    }

    @Override
    public void prepare(OneShot jobs, Consumer<String> note) throws IOException {
        if (!isBuilt()) {
            throw new LaunchFailure(name() + " is not built: " + program() + " is missing. "
                    + (natively() ? "./pujiang native" : "./pujiang run") + " builds it.");
        }
    }

    public boolean isBuilt() {
        return Files.exists(program());
    }

    public int httpPort() {
        return options.ports().of(kind.port());
    }

    private boolean natively() {
        return options.packaging() == Packaging.NATIVE;
    }

    private Path program() {
        Path built = options.root().resolve(kind.partName()).resolve("target");
        return natively() ? built.resolve(kind.partName() + "-runner") : built.resolve("quarkus-app/quarkus-run.jar");
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>();
        if (natively()) {
            command.addAll(List.of(program().toString(), NATIVE_HEAP));
        } else {
            command.addAll(List.of(Java.executable(), HEAP));
            command.addAll(Java.SMALL);
            command.addAll(Java.archive(options, name));
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", program().toString()));
        }
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(environment.of(kind));
        return process;
    }

    @Override
    public boolean answers() {
        return Probe.http(httpPort(), "/q/health/ready");
    }
}
