package dev.pujiang.edge.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pujiang.edge.EdgeWithoutStore;
import dev.pujiang.events.LogContext;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** What a line of the log holds where machines read it. */
@QuarkusTest
@TestProfile(JsonLogTest.ForMachines.class)
class JsonLogTest {

    public static class ForMachines extends EdgeWithoutStore {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.log.console.json.enabled", "true");
            config.put("quarkus.application.name", "sample-service");
            return config;
        }
    }

    @Test
    void isOneDocumentWithServiceCaseAndTrace() throws Exception {
        LogContext.noteCase("/routing/cases/330726-26-00000123-4/reads");
        MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        ExtLogRecord record = new ExtLogRecord(Level.WARN, "outbox waits", JsonLogTest.class.getName());
        record.setLoggerName("dev.pujiang.sample");
        record.copyMdc();

        JsonNode line = new ObjectMapper().readTree(console().format(record));

        assertThat(line.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("timestamp", "level", "logger",
                "thread", "message", "service", "mdc");
        assertThat(line.get("service").asText()).isEqualTo("sample-service");
        assertThat(line.get("logger").asText()).isEqualTo("dev.pujiang.sample");
        assertThat(line.at("/mdc/caseNumber").asText()).isEqualTo("330726-26-00000123-4");
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    private static Formatter console() {
        return handlers(InitialConfigurator.DELAYED_HANDLER).filter(ConsoleHandler.class::isInstance).map(Handler::getFormatter)
                .findFirst().orElseThrow();
    }

    private static Stream<Handler> handlers(org.jboss.logmanager.ExtHandler handler) {
        return Arrays.stream(handler.getHandlers());
    }
}
