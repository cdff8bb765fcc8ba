package dev.pujiang.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.local.Progress.Phase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Display display = new Display(new PrintStream(written, true, StandardCharsets.UTF_8), false,
            List.of("postgres", "kafka"));

    @Test
    void outsideATerminalEachChangeIsOneLineWithoutControlCharacters() {
        display.changed("postgres", Phase.WAITING, "", Duration.ZERO);
        display.changed("postgres", Phase.STARTING, "unpacking", Duration.ofMillis(100));
        display.changed("postgres", Phase.READY, "", Duration.ofMillis(2345));

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("postgres").contains("starting").contains("unpacking");
        assertThat(lines().get(1)).contains("postgres").contains("ready").contains("2.3 s").doesNotContain("\u001b");
    }

    @Test
    void doesNotRepeatWhatHasNotChanged() {
        display.changed("kafka", Phase.STARTING, "", Duration.ZERO);
        display.changed("kafka", Phase.STARTING, "", Duration.ofMillis(50));

        assertThat(lines()).hasSize(1);
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
