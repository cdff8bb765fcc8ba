package dev.pujiang.edge.page;

import java.util.regex.Pattern;

import dev.pujiang.edge.language.Language;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What may be kept of an answer, and its language: JSON and the pages of staff and petitioners are not stored anywhere; other pages
 * may be kept but must be asked for again, since they greet whoever is signed in. A resource's own {@code Cache-Control} stands.
 */
@ApplicationScoped
class PageHeaders {
    private static final int FIRST = 20_000;
    private static final Pattern PERSONAL = Pattern.compile("/[a-z]+/(?:desk|track)(?:/.*)?");

    void register(@Observes Filters filters) {
        filters.register(PageHeaders::prepare, FIRST);
    }

    private static void prepare(RoutingContext request) {
        request.addHeadersEndHandler(sent -> complete(request, request.response().headers()));
        request.next();
    }

    private static void complete(RoutingContext request, MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        boolean page = type != null && type.startsWith("text/html");
        boolean json = type != null && type.contains("json");
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            if (json || PERSONAL.matcher(request.request().path()).matches()) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            } else if (page) {
                headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
        }
        if (page && !headers.contains(HttpHeaders.CONTENT_LANGUAGE)) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
        }
        if (page) {
            headers.add(HttpHeaders.VARY, "Accept-Language, Cookie");
        }
    }
}
