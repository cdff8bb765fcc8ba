package dev.pujiang.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the traces of a service as a collector would, and remembers its spans. */
public class TraceReceiver implements QuarkusTestResourceLifecycleManager {

    /** A span as it was sent; ids in hexadecimal, {@code parent} empty at the root. */
    public record Span(String trace, String id, String parent, String name) {}

    /** The first fields of a span in OTLP: trace, id, parent if there is one, length of the name. */
    private static final Pattern SPAN = Pattern.compile("\\n\\x10(.{16})\\x12\\x08(.{8})(?:\"\\x08(.{8}))?\\*(.)",
            Pattern.DOTALL);
    private static final List<Span> SPANS = new CopyOnWriteArrayList<>();
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /** What was sent of one trace so far. */
    public static List<Span> spans(String trace) {
        return SPANS.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Everything that was sent so far, as it was sent. */
    public static String sent() {
        return String.join("", SENT);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            remember(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://localhost:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf", "quarkus.otel.bsp.schedule.delay", "200ms");
    }

    private static void remember(String sent) {
        SENT.add(sent);
        Matcher span = SPAN.matcher(sent);
        while (span.find()) {
            String name = sent.substring(span.end(), span.end() + span.group(4).charAt(0));
            SPANS.add(new Span(hex(span.group(1)), hex(span.group(2)), hex(span.group(3)), name));
        }
    }

    private static String hex(String bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
