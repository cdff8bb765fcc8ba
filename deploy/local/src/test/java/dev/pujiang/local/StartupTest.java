package dev.pujiang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.local.part.Part;
import dev.pujiang.local.state.Leftovers;
import dev.pujiang.local.state.ProcessId;
import dev.pujiang.local.state.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StartupTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String WELL_BEHAVED = "echo up >>order; touch $READY; exec sleep 600";

    @TempDir
    Path home;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Child> children = new LinkedHashMap<>();
    private StateFolder state;
    private Processes processes;
    private Startup startup;

    @BeforeEach
    void open() {
        state = StateFolder.open(home);
        processes = new Processes(state, Ports.free(), new Leftovers(state));
        startup = new Startup(parts, children, null);
    }

    @AfterEach
    void stop() {
        startup.stop();
    }

    @Test
    void startsAPartOnlyAfterThoseItNeeds() throws Exception {
        part("base", Set.of(), "sleep 0.3; echo base >>order; touch $READY; exec sleep 600", LONG);
        part("top", Set.of("base"), "echo top >>order; touch $READY; exec sleep 600", LONG);

        startup.run(Progress.SILENT);

        assertThat(Files.readAllLines(home.resolve("order"))).containsExactly("base", "top");
    }

    @Test
    void stopsInTheOppositeOrder() throws Exception {
        part("base", Set.of(), "trap 'echo base >>stopped; exit' TERM; touch $READY; while true; do sleep 0.05; done", LONG);
        part("top", Set.of("base"), "trap 'echo top >>stopped; exit' TERM; touch $READY; while true; do sleep 0.05; done",
                LONG);
        startup.run(Progress.SILENT);

        startup.stop();

        assertThat(Files.readAllLines(home.resolve("stopped"))).containsExactly("top", "base");
    }

    @Test
    void aPartThatEndsWhileStartingIsNamedWithItsLogAndItsLastLines() {
        part("base", Set.of(), WELL_BEHAVED, LONG);
        part("broken", Set.of("base"), "echo no such database; exit 3", LONG);

        assertThatThrownBy(() -> startup.run(Progress.SILENT)).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("broken ended while starting, with code 3")
                .hasMessageContaining(state.log("broken").toString())
                .hasMessageContaining("| no such database");
    }

    @Test
    void aPartThatNeverAnswersIsGivenUp() {
        part("silent", Set.of(), "echo thinking; exec sleep 600", Duration.ofSeconds(1));

        assertThatThrownBy(() -> startup.run(Progress.SILENT)).hasMessageContaining("did not answer within 1 seconds")
                .hasMessageContaining("| thinking");
    }

    @Test
    void oneFailureEndsTheStartingOfTheOthers() {
        part("broken", Set.of(), "exit 1", LONG);
        part("slow", Set.of(), "exec sleep 600", Duration.ofMinutes(10));

        assertThatThrownBy(() -> startup.run(Progress.SILENT)).hasMessageContaining("broken");
    }

    @Test
    void aChildThatIgnoresThePoliteRequestIsKilled() {
        part("deaf", Set.of(), "trap '' TERM; touch $READY; while true; do sleep 0.1; done", LONG);
        startup.run(Progress.SILENT);

        startup.stop();

        assertThat(children.get("deaf").alive()).isFalse();
        assertThat(new Leftovers(state).recorded()).isEmpty();
    }

    @Test
    void everyRunningChildIsOnRecordForTheNextLauncher() {
        part("base", Set.of(), WELL_BEHAVED, LONG);

        startup.run(Progress.SILENT);

        ProcessId recorded = new Leftovers(state).recorded().get("base");
        assertThat(recorded.find()).map(ProcessHandle::pid).contains(children.get("base").pid());
    }

    @Test
    void anUnwantedEndIsNoticedAndAWantedOneIsNot() throws Exception {
        part("base", Set.of(), WELL_BEHAVED, LONG);
        startup.run(Progress.SILENT);
        Child child = children.get("base");

        child.kill9();
        assertThat(child.died()).isFalse();
        child.restart();
        assertThat(child.died()).isFalse();
        ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();

        assertThat(child.died()).isTrue();
    }

    @Test
    void aRestartKeepsTheLogOfTheRunBefore() throws Exception {
        part("base", Set.of(), "echo run $$; touch $READY; exec sleep 600", LONG);
        startup.run(Progress.SILENT);
        long first = children.get("base").pid();

        children.get("base").restart();

        assertThat(Path.of(state.log("base") + ".1")).content().contains("run " + first);
        assertThat(state.log("base")).content().contains("run " + children.get("base").pid());
    }

    @Test
    void stoppingWhileStartingDoesNotWaitForTheStart() {
        part("slow", Set.of(), "exec sleep 600", Duration.ofMinutes(10));
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> startup.run(Progress.SILENT));
        while (new Leftovers(state).recorded().isEmpty()) {
            Thread.onSpinWait();
        }

        startup.stop();

        assertThatThrownBy(starting::join).hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(children.get("slow").alive()).isFalse();
    }

    private void part(String name, Set<String> needs, String script, Duration limit) {
        ScriptPart part = new ScriptPart(name, needs, home.resolve(name + ".ready"), script, limit);
        parts.add(part);
        children.put(name, new Child(part, processes, Progress.SILENT));
    }
}
