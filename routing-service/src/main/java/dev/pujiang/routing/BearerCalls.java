package dev.pujiang.routing;

import io.quarkus.csrf.reactive.runtime.CsrfTokenUtils;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Spares callers who send their own access token the token against forged forms: a foreign site can make a browser send a form
 * with its cookies, but not with an {@code Authorization} header. Without this nobody could import files through the API.
 */
@ApplicationScoped
class BearerCalls {

    private static final int BEFORE_COOKIES_BECOME_BEARERS = 9_000;
    private static final int TOKEN_BYTES = 16;
    private static final String BEARER = "Bearer ";

    private final Optional<String> key;
    private final String cookie;
    private final String header;
    private final SecureRandom random = new SecureRandom();

    BearerCalls(@ConfigProperty(name = "quarkus.rest-csrf.token-signature-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name", defaultValue = "csrf-token") String cookie,
            @ConfigProperty(name = "quarkus.rest-csrf.token-header-name", defaultValue = "X-CSRF-TOKEN") String header) {
        this.key = key;
        this.cookie = cookie;
        this.header = header;
    }

    void register(@Observes Filters filters) {
        filters.register(this::vouch, BEFORE_COOKIES_BECOME_BEARERS);
    }

    private void vouch(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.headers().set(header, token);
            request.headers().set(HttpHeaders.COOKIE,
                    cookie + "=" + key.map(secret -> CsrfTokenUtils.signCsrfToken(token, secret)).orElse(token));
        }
        context.next();
    }
}
