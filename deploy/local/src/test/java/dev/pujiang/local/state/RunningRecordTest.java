package dev.pujiang.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.local.Packaging;
import dev.pujiang.local.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningRecordTest {

    @TempDir
    Path home;

    @Test
    void isReadAsItWasWritten() {
        StateFolder state = StateFolder.open(home);
        RunningRecord written = new RunningRecord(ProcessId.of(ProcessHandle.current()), Ports.from(Map.of()),
                List.of("kafka", "gateway"), Packaging.NATIVE, true);

        written.write(state);

        RunningRecord read = RunningRecord.read(state).orElseThrow();
        assertThat(read.launcher()).isEqualTo(written.launcher());
        assertThat(read.ports().origin()).isEqualTo(written.ports().origin());
        assertThat(read.parts()).isEqualTo(written.parts());
        assertThat(read.packaging()).isEqualTo(Packaging.NATIVE);
        assertThat(read.ready()).isTrue();
    }
}
