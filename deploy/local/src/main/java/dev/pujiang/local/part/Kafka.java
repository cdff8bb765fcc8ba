package dev.pujiang.local.part;

import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker in KRaft mode, one node that is its own controller. Topics exist only if declared. */
public final class Kafka implements Part {

    private static final Duration FORMAT_LIMIT = Duration.ofMinutes(1);

    private final Options options;
    private final Path folder;
    private final Path settings;
    private final Path logging;

    public Kafka(Options options, StateFolder state) {
        this.options = options;
        this.folder = state.data().resolve("kafka");
        this.settings = state.data().resolve("kafka.properties");
        this.logging = state.data().resolve("kafka-logging.properties");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
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
        return Duration.ofSeconds(options.keepsArchives() ? 120 : 30);
    }

    @Override
    public void prepare(OneShot jobs, Consumer<String> note) throws IOException, InterruptedException {
        StateFolder.write(settings, settings());
        StateFolder.write(logging, resource("/kafka-logging.properties"));
        Path formatted = folder.resolve("formatted");
        if (!Files.exists(formatted)) {
            note.accept("formatting");
            StateFolder.delete(folder);
            Files.createDirectories(folder);
            jobs.run(name(), "formatting the storage", java(List.of(), "kafka.tools.StorageTool", "format", "-t",
                    Uuid.randomUuid().toString(), "-c", settings.toString()), FORMAT_LIMIT);
            Files.createFile(formatted);
        }
    }

    private String settings() {
        int port = options.ports().of(Port.KAFKA);
        int controller = options.ports().of(Port.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                # facts are kept: who joins later reads from the beginning
                log.retention.ms=-1
                offsets.retention.minutes=525600
                # a broker on its own is let in at its first or second heartbeat: the usual 2 s would be waiting only
                broker.heartbeat.interval.ms=300
                num.network.threads=2
                num.io.threads=4
                offsets.topic.num.partitions=8
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, folder.resolve("log"));
    }

    @Override
    public ProcessBuilder command() {
        return java(Java.archive(options, name()), "kafka.Kafka", settings.toString());
    }

    private ProcessBuilder java(List<String> flags, String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(Java.executable(), "-Xmx320m"));
        command.addAll(Java.SMALL);
        command.addAll(flags);
        command.addAll(List.of("-Djava.util.logging.config.file=" + logging, "-cp", Java.libraries(options.root())));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean answers() {
        if (!Probe.tcp(options.ports().of(Port.KAFKA))) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void furnish() throws InterruptedException {
        try (Admin admin = admin()) {
            Topics.declared().declare(admin);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + options.ports().of(Port.KAFKA), AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000));
    }

    private static String resource(String name) throws IOException {
        try (var stream = Kafka.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
