package dev.pujiang.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    Path home;
    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void stopsWhatAKilledLauncherLeft() throws Exception {
        start("sleep 600");
        new Leftovers(state()).add("kafka", ProcessId.of(process.toHandle()));

        assertThat(new Leftovers(state()).stop(PATIENCE)).containsExactly("kafka");

        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(new Leftovers(state()).recorded()).isEmpty();
    }

    @Test
    void killsWhatDoesNotListen() throws Exception {
        start("trap '' TERM; echo deaf; while true; do sleep 1; done");
        process.inputReader().readLine();
        new Leftovers(state()).add("keycloak", ProcessId.of(process.toHandle()));

        new Leftovers(state()).stop(Duration.ofMillis(300));

        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAloneWhoeverGotThePidAfterwards() throws Exception {
        start("sleep 600");
        Instant earlier = process.toHandle().info().startInstant().orElseThrow().minusSeconds(60);
        new Leftovers(state()).add("kafka", new ProcessId(process.pid(), earlier));

        assertThat(new Leftovers(state()).stop(PATIENCE)).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(new Leftovers(state()).recorded()).isEmpty();
    }

    @Test
    void interruptsPostgresInsteadOfTerminatingIt() throws Exception {
        // not a shell: below a background job, which ignores interrupts, a shell may not trap them again, but PostgreSQL does
        process = new ProcessBuilder("perl", "-e", "$| = 1; $SIG{INT} = sub { exit 42 }; print qq(ready\\n); sleep 1 while 1")
                .start();
        process.inputReader().readLine();
        new Leftovers(state()).add("postgres", ProcessId.of(process.toHandle()));

        new Leftovers(state()).stop(PATIENCE);

        assertThat(process.waitFor()).isEqualTo(42);
    }

    @Test
    void forgetsAChildThatEndedByItself() {
        Leftovers leftovers = new Leftovers(state());
        leftovers.add("kafka", new ProcessId(1, Instant.EPOCH));

        leftovers.remove("kafka");

        assertThat(new Leftovers(state()).recorded()).isEmpty();
    }

    private StateFolder state() {
        return StateFolder.open(home);
    }

    private void start(String script) throws IOException {
        process = new ProcessBuilder("sh", "-c", script).start();
    }
}
