package dev.pujiang.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.pujiang.edge.EdgeWithoutStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** On a bare socket, because HTTP clients hide what the server says before it closes. */
@QuarkusTest
@TestProfile(EdgeWithoutStore.class)
class RequestBodiesTest {
    @TestHTTPResource
    URI server;

    @Test
    void refusesDeclaredLengthBeforeReading() throws IOException {
        String answer = send("Content-Length: 10485760\r\n", out -> {});

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("/problems/too-large");
    }

    @Test
    void refusesChunksOverTheLimit() throws IOException {
        String answer = send("Transfer-Encoding: chunked\r\n", out -> {
            var chunk = new byte[64 * 1024];
            Arrays.fill(chunk, (byte) ' ');
            for (int i = 0; i < 17; i++) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        });

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("/problems/too-large");
    }

    @Test
    void readsChunksWithinTheLimit() throws IOException {
        String body = "{\"kind\":\"REPORT\",\"persons\":1,\"claims\":[{\"category\":\"land\"}]}";
        String answer = send("Transfer-Encoding: chunked\r\nConnection: close\r\n", out -> out
                .write((Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void keepsQuietAboutBrokenChunks() throws IOException {
        String answer = send("Transfer-Encoding: chunked\r\nConnection: close\r\n",
                out -> out.write("zz\r\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer).doesNotContain("500");
    }

    private String send(String headers, Body body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST /intake/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                    + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.write(out);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @FunctionalInterface
    private interface Body {
        void write(OutputStream out) throws IOException;
    }
}
