package dev.pujiang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports usual = Ports.from(Map.of());

    @Test
    void usesTheUsualNumbersUnlessToldOtherwise() {
        assertThat(usual.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(usual.of(Port.KAFKA_CONTROLLER)).isEqualTo(9093);
        assertThat(usual.origin()).hasToString("http://localhost:8080");
    }

    @Test
    void environmentChangesAPort() {
        Ports ports = Ports.from(Map.of("PUJIANG_PORT_GATEWAY", "18080", "PUJIANG_PORT_KAFKA_CONTROLLER", "19093"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(18080);
        assertThat(ports.of(Port.KAFKA_CONTROLLER)).isEqualTo(19093);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(9092);
    }

    @Test
    void aBareNumberIsTheGatewaysPortAndANameSaysWhichElse() {
        Ports ports = usual.with("9999").with("kafka-controller=9998");

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9999);
        assertThat(ports.of(Port.KAFKA_CONTROLLER)).isEqualTo(9998);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> usual.with("eighty")).hasMessageContaining("needs a port number, not 'eighty'");
        assertThatThrownBy(() -> usual.with("70000")).hasMessageContaining("between 1 and 65535");
        assertThatThrownBy(() -> usual.with("queue=1")).hasMessageContaining("no port named queue");
        assertThatThrownBy(() -> Ports.from(Map.of("PUJIANG_PORT_INTAKE", "x"))).hasMessageContaining("PUJIANG_PORT_INTAKE");
    }

    @Test
    void refusesTheSamePortTwice() {
        assertThatThrownBy(() -> usual.with("intake=8082"))
                .hasMessageContaining("8082").hasMessageContaining("intake").hasMessageContaining("routing");
    }

    @Test
    void namesATakenPortAndHowToChooseAnother() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = usual.with("notice=" + other.getLocalPort());

            assertThatThrownBy(() -> ports.mustBeFree(Port.NOTICE)).isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " (notice) is taken")
                    .hasMessageContaining("--port notice=NUMBER").hasMessageContaining("PUJIANG_PORT_NOTICE");
        }
    }

    @Test
    void freePortsAreFreeAndAllDifferent() {
        Ports free = Ports.free();

        for (Port port : Port.values()) {
            assertThatCode(() -> free.mustBeFree(port)).doesNotThrowAnyException();
        }
        assertThat(free.numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void canBeWrittenDownAndReadAgain() {
        Properties properties = new Properties();
        Ports ports = Ports.free();

        ports.store(properties);

        assertThat(Ports.load(properties)).isEqualTo(ports);
    }
}
