package dev.pujiang.edge.problem;

import java.util.Locale;

import io.vertx.core.http.HttpServerRequest;

/** Whether a person is reading: a browser names {@code text/html} and rates it no lower than JSON. */
final class Accepted {

    private Accepted() {}

    static boolean page(HttpServerRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return true;
        }
        String accept = request.getHeader("Accept");
        return accept != null && quality(accept, "text/html") > 0
                && quality(accept, "text/html") >= Math.max(quality(accept, "application/json"),
                        quality(accept, "application/problem+json"));
    }

    private static double quality(String accept, String type) {
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split(";");
            if (parts[0].strip().equals(type)) {
                return weight(parts);
            }
        }
        return 0;
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            if (part.strip().startsWith("q=")) {
                try {
                    return Double.parseDouble(part.strip().substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
