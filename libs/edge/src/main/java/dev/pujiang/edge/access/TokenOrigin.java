package dev.pujiang.edge.access;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Says by which rules a request is authenticated: as the petitioner's whose token intake signed, as a member of staff's who
 * signs in on a page, or, without a name of its own, as that of a caller with an access token of the identity provider. The
 * claim read here only selects; the signature is verified afterwards.
 */
@ApplicationScoped
class TokenOrigin implements TenantResolver {

    static final String PETITIONER = "petitioner";
    static final String PAGES = "pages";
    private static final String ISSUER = "pujiang-intake";
    private static final String BEARER = "Bearer ";

    @Override
    public String resolve(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return issuer(authorization.substring(BEARER.length())).filter(ISSUER::equals).map(issuer -> PETITIONER)
                    .orElse(null);
        }
        return StaffPages.contain(context.normalizedPath()) ? PAGES : null;
    }

    private static Optional<String> issuer(String token) {
        String[] parts = token.strip().split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.ofNullable(new JsonObject(claims).getValue("iss")).map(Object::toString);
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
