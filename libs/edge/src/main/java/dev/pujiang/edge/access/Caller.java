package dev.pujiang.edge.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, and for whom: read from the token, never from the request. Permissions say what a caller may do; the scope
 * here says on which objects. What is outside of it is answered with 404, as if it did not exist.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean may(String permission) {
        return identity.hasRole(permission);
    }

    /** Stable id of the person or machine: what the audit trail and idempotency keys hold. */
    public String id() {
        return claim("sub").orElse("anonymous");
    }

    /** Sign-in name, for people to read. */
    public String name() {
        return claim("preferred_username").or(() -> claim("azp")).orElse("anonymous");
    }

    /** The machine client that holds the token, such as a portal. */
    public Optional<String> client() {
        return claim("azp");
    }

    /** Code of the body one acts for. */
    public Optional<String> body() {
        return claim("body");
    }

    /** Code of the division one's body belongs to. */
    public Optional<String> division() {
        return claim("division");
    }

    /** Code of the post one holds. */
    public Optional<String> post() {
        return claim("post");
    }

    /** The one case a petitioner's token is good for. */
    public Optional<String> caseNumber() {
        return claim("case");
    }

    /** Which petitioner of that case holds the token. */
    public Optional<UUID> petitioner() {
        return claim("petitioner").map(UUID::fromString);
    }

    public boolean actsFor(String body) {
        return body().filter(body::equals).isPresent();
    }

    /** True if the division of the caller is the place itself or one above it; {@code path} as {@code 33/3307/330726}. */
    public boolean oversees(String path) {
        return division().filter(division -> Arrays.asList(path.split("/")).contains(division)).isPresent();
    }

    /** True if this is the petitioner of that very case. */
    public boolean tracks(String caseNumber) {
        return may(Permission.CASE_TRACK) && caseNumber().filter(caseNumber::equals).isPresent();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim(name).map(Object::toString)
                : Optional.empty();
    }
}
