package dev.pujiang.e2e;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.Ports;
import dev.pujiang.local.command.SignIn;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A running system as its users reach it: one origin, the topics, and tokens of the sample users. */
final class Whole {

    private static final Duration TOKEN_USE = Duration.ofMinutes(10);

    private final Ports ports;
    private final SignIn signIn;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Whole(Ports ports) {
        this.ports = ports;
        this.signIn = new SignIn(ports);
    }

    /** The system that {@code ./pujiang run} or {@code up} has started. */
    static Whole running() {
        RunningRecord running = RunningRecord.read(StateFolder.open(Options.usual().home())).filter(RunningRecord::ready)
                .orElseThrow(() -> new LaunchFailure("The system is not running. Start it with ./pujiang up."));
        return new Whole(running.ports());
    }

    Ports ports() {
        return ports;
    }

    URI origin() {
        return ports.origin();
    }

    Api api() {
        return new Api(origin());
    }

    String bootstrapServers() {
        return "localhost:" + ports.of(Port.KAFKA);
    }

    /** An access token of a sample user, renewed before it runs out. */
    String user(String name) {
        return tokens.compute("user " + name, (key, token) -> fresh(token, () -> signIn.tokenOfUser(name))).value();
    }

    /** An access token of a machine client, renewed before it runs out. */
    String client(String name) {
        return tokens.compute("client " + name, (key, token) -> fresh(token, () -> signIn.tokenOfClient(name))).value();
    }

    private static Token fresh(Token token, Source source) {
        if (token != null && token.since().plus(TOKEN_USE).isAfter(Instant.now())) {
            return token;
        }
        try {
            return new Token(source.get(), Instant.now());
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak cannot be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Token(String value, Instant since) {}

    private interface Source {
        String get() throws IOException, InterruptedException;
    }
}
