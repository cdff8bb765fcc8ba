package dev.pujiang.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which headers pass. Those that concern one connection only do not; what a client says about where it comes from is
 * replaced by what the gateway sees.
 */
final class Headers {

    private static final Set<String> OF_ONE_CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
            "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "expect");
    private static final String FORWARDED_PREFIX = "x-forwarded-";

    private Headers() {}

    static void toService(HttpServerRequest request, MultiMap target, int port) {
        copy(request.headers(), target);
        target.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        target.set("X-Forwarded-Proto", "http");
        target.set("X-Forwarded-Host", request.getHeader("Host") == null ? "localhost:" + port : request.getHeader("Host"));
        target.set("X-Forwarded-Port", Integer.toString(port));
    }

    static void toClient(MultiMap source, MultiMap target) {
        copy(source, target);
    }

    private static void copy(MultiMap source, MultiMap target) {
        Set<String> left = new HashSet<>(OF_ONE_CONNECTION);
        source.getAll("connection").forEach(value -> {
            for (String name : value.split(",")) {
                left.add(name.strip().toLowerCase(Locale.ROOT));
            }
        });
        for (Map.Entry<String, String> header : source) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!left.contains(name) && !name.equals("forwarded") && !name.startsWith(FORWARDED_PREFIX)) {
                target.add(header.getKey(), header.getValue());
            }
        }
    }
}
