package dev.pujiang.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.local.Packaging;
import dev.pujiang.local.Port;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {

    @Test
    void withoutArgumentsEverythingIsAsUsual() {
        StartArguments arguments = StartArguments.parse(List.of(), Map.of());

        assertThat(arguments.fresh()).isFalse();
        assertThat(arguments.only()).isEmpty();
        assertThat(arguments.ports().of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(arguments.packaging()).isEqualTo(Packaging.JVM);
    }

    @Test
    void readsAllOptions() {
        StartArguments arguments = StartArguments.parse(
                List.of("--fresh", "--native", "--port", "9000", "--port", "kafka=9001", "--only", "kafka,gateway"), Map.of());

        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.packaging()).isEqualTo(Packaging.NATIVE);
        assertThat(arguments.ports().of(Port.GATEWAY)).isEqualTo(9000);
        assertThat(arguments.ports().of(Port.KAFKA)).isEqualTo(9001);
        assertThat(arguments.only()).containsExactlyInAnyOrder("kafka", "gateway");
    }

    @Test
    void anOptionOverridesTheEnvironment() {
        StartArguments arguments = StartArguments.parse(List.of("--port", "9000"), Map.of("PUJIANG_PORT_GATEWAY", "7000"));

        assertThat(arguments.ports().of(Port.GATEWAY)).isEqualTo(9000);
    }

    @Test
    void namesAnUnknownOptionAndAMissingValue() {
        assertThatThrownBy(() -> StartArguments.parse(List.of("--quick"), Map.of())).isInstanceOf(UsageError.class)
                .hasMessageContaining("no option --quick");
        assertThatThrownBy(() -> StartArguments.parse(List.of("--port"), Map.of())).isInstanceOf(UsageError.class)
                .hasMessageContaining("--port needs a value");
    }
}
