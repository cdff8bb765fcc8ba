package dev.pujiang.local.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Packaging;
import dev.pujiang.local.Ports;
import dev.pujiang.local.state.ProcessId;
import dev.pujiang.local.state.RunningRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpCommandTest {

    private final RunningRecord onJvms = new RunningRecord(ProcessId.of(ProcessHandle.current()), Ports.from(Map.of()),
            List.of("gateway"), Packaging.JVM, true);

    @Test
    void takesTheSystemThatRunsForTheOneAskedFor() {
        assertThatCode(() -> UpCommand.refuseAnother(onJvms, arguments())).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartAfreshBesideIt() {
        assertThatThrownBy(() -> UpCommand.refuseAnother(onJvms, arguments("--fresh"))).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("./pujiang down");
    }

    @Test
    void refusesExecutablesWhileJvmsRun() {
        assertThatThrownBy(() -> UpCommand.refuseAnother(onJvms, arguments("--native"))).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("as jvm, not native").hasMessageContaining("./pujiang down");
    }

    private static StartArguments arguments(String... given) {
        return StartArguments.parse(List.of(given), Map.of());
    }
}
