package dev.pujiang.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pujiang.local.Port;
import dev.pujiang.local.Ports;
import dev.pujiang.local.Progress;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayTest {

    private static final int BIG = 64 * 1024 * 1024;

    private final Ports ports = Ports.free();
    private final Gateway gateway = new Gateway(ports.of(Port.GATEWAY), Routes.of(ports));
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer intake;

    @BeforeEach
    void start() throws IOException {
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Port.INTAKE)), 0);
        intake.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        intake.createContext("/intake/echo", GatewayTest::echoHeaders);
        intake.createContext("/intake/count", GatewayTest::countBody);
        intake.createContext("/intake/big", GatewayTest::sendBig);
        intake.createContext("/intake/broken", GatewayTest::breakOff);
        intake.createContext("/intake/nothing", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        intake.start();
        gateway.start(Progress.SILENT);
    }

    @AfterEach
    void stop() {
        gateway.close();
        intake.stop(0);
        client.close();
    }

    @Test
    void handsRequestsOnWithPathQueryAndOriginalHost() throws Exception {
        HttpResponse<String> answer = get("/intake/echo/a%20b?x=1&y=%E6%B5%A6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("GET /intake/echo/a%20b?x=1&y=%E6%B5%A6")
                .contains("Host: localhost:" + ports.of(Port.GATEWAY));
    }

    @Test
    void saysWhereARequestCameFromAndBelievesNobodyElse() throws Exception {
        HttpResponse<String> answer = client.send(request("/intake/echo")
                .header("X-Forwarded-For", "6.6.6.6").header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https").header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6").build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("X-forwarded-for: 127.0.0.1")
                .contains("X-forwarded-host: localhost:" + ports.of(Port.GATEWAY))
                .contains("X-forwarded-proto: http")
                .doesNotContain("6.6.6.6").doesNotContain("evil");
    }

    @Test
    void theOriginLeadsHome() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/intake/");
    }

    @Test
    void aServiceThatIsAwayIsAProblemToTryAgain() throws Exception {
        HttpResponse<String> answer = get("/routing/desk");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/dependency-unavailable");
        assertThat(problem.getInteger("status")).isEqualTo(503);
        assertThat(problem.getString("title")).isEqualTo("服务暂不可用");
        assertThat(problem.getString("detail")).contains("routing");
        assertThat(problem.getString("instance")).isEqualTo("/routing/desk");
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void aBigBodyToAServiceThatIsAwayStillGetsItsAnswer() throws Exception {
        HttpResponse<String> answer = client.send(request("/notice/desk").POST(BodyPublishers.ofByteArray(new byte[BIG / 4]))
                .build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void problemsAreToldInTheReadersLanguage() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/nowhere").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("title")).isEqualTo("Not found");
    }

    @Test
    void theServicesOwnPagesCannotBeReached() throws Exception {
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
        assertThat(raw("GET /intake/../q/health HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /intake/%2e%2e/q/health HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void bigBodiesGoUpWithKnownAndUnknownLength() throws Exception {
        HttpResponse<String> known = client.send(
                request("/intake/count").POST(BodyPublishers.ofByteArray(new byte[BIG])).build(), BodyHandlers.ofString());
        HttpResponse<String> unknown = client.send(
                request("/intake/count").POST(BodyPublishers.ofInputStream(() -> new Zeros(BIG))).build(),
                BodyHandlers.ofString());

        assertThat(known.body()).isEqualTo(BIG + " length=" + BIG);
        assertThat(unknown.body()).isEqualTo(BIG + " length=null");
    }

    @Test
    void aServiceThatRefusesABigBodyUnreadIsHeard() throws Exception {
        try (ServerSocket routing = new ServerSocket(ports.of(Port.ROUTING), 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseUnread(routing));

            HttpResponse<String> answer = client.send(
                    request("/routing/files").POST(BodyPublishers.ofByteArray(new byte[BIG])).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo("too large");
        }
    }

    /** Answers as soon as it has the head, and closes: what comes after that is refused by the operating system. */
    private static void refuseUnread(ServerSocket server) {
        try (Socket socket = server.accept()) {
            BufferedReader head = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (!head.readLine().isEmpty()) {
                // up to the blank line
            }
            socket.getOutputStream().write("HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\nConnection: close\r\n\r\ntoo large"
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bigBodiesComeDown() throws Exception {
        HttpResponse<InputStream> answer = client.send(request("/intake/big").build(), BodyHandlers.ofInputStream());

        assertThat(answer.body().transferTo(OutputStream.nullOutputStream())).isEqualTo(BIG);
    }

    @Test
    void aBodyCutOffOnItsWayDownIsNotTakenForComplete() throws Exception {
        HttpResponse<InputStream> answer = client.send(request("/intake/broken").build(), BodyHandlers.ofInputStream());

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void answersWithoutABodyStayWithoutOne() throws Exception {
        HttpResponse<String> nothing = get("/intake/nothing");
        HttpResponse<String> head = client.send(request("/intake/echo").HEAD().build(), BodyHandlers.ofString());

        assertThat(nothing.statusCode()).isEqualTo(204);
        assertThat(nothing.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void manyRequestsAtOnceGetTheirOwnAnswers() throws Exception {
        int many = 200;
        CountDownLatch done = new CountDownLatch(many);
        for (int i = 0; i < many; i++) {
            String mark = "/intake/echo?n=" + i;
            client.sendAsync(request(mark).build(), BodyHandlers.ofString()).thenAccept(answer -> {
                if (answer.body().contains("GET " + mark + "\n")) {
                    done.countDown();
                }
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ports.origin().resolve(path));
    }

    /** As no decent client would send it. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.of(Port.GATEWAY))) {
            socket.getOutputStream().write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void echoHeaders(HttpExchange exchange) throws IOException {
        StringBuilder text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders().forEach((name, values) -> text.append(name).append(": ").append(values.getFirst())
                .append('\n'));
        answer(exchange, text.toString());
    }

    private static void countBody(HttpExchange exchange) throws IOException {
        long count = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer(exchange, count + " length=" + exchange.getRequestHeaders().getFirst("Content-length"));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void sendBig(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (InputStream zeros = new Zeros(BIG)) {
            zeros.transferTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        throw new IOException("as if killed");
    }

    /** So many zeros, made as they are read. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
