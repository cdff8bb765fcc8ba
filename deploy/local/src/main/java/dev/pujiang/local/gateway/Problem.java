package dev.pujiang.local.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** What the gateway itself has to say (RFC 9457), in the shape all services share, in Chinese or English. */
enum Problem {
    MALFORMED(400, "malformed-request"), NOT_FOUND(404, "not-found"), LOST(502, "bad-gateway"), UNAVAILABLE(503,
            "dependency-unavailable"), TIMEOUT(504, "gateway-timeout");

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int status;
    private final String slug;

    Problem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    /** @param subject the service or the path it is about */
    void answer(HttpServerRequest request, String subject) {
        ResourceBundle texts = ResourceBundle.getBundle("gateway", language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String traceId = traceId(request.getHeader("traceparent"));
        HttpServerResponse response = request.response().setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (this == UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (!request.isEnded()) {
            request.handler(discarded -> {
                // nobody will read this body
            });
            request.resume();
        }
        response.end(new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", texts.getString(slug + ".title"))
                .put("status", status)
                .put("detail", MessageFormat.format(texts.getString(slug + ".detail"), subject))
                .put("instance", request.path())
                .put("traceId", traceId)
                .put("errors", new JsonArray()).encode());
    }

    private static Locale language(String accepted) {
        if (accepted == null) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException e) {
            return Locale.CHINESE;
        }
    }

    private static String traceId(String traceparent) {
        String[] fields = traceparent == null ? new String[0] : traceparent.split("-");
        return fields.length == 4 && fields[1].matches("[0-9a-f]{32}")
                ? fields[1]
                : UUID.randomUUID().toString().replace("-", "");
    }
}
