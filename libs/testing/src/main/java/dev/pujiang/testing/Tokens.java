package dev.pujiang.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens shaped like those of Keycloak and of intake, signed with a key of this test run. */
public final class Tokens {

    static final String ISSUER = "https://id.example/realms/pujiang";
    static final KeyPair KEYS = keys();

    private Tokens() {}

    /** A member of staff who acts for a body of a division with these permissions. */
    public static String staff(String user, String body, String division, String... permissions) {
        return builder(user, permissions).claim("body", body).claim("division", division).sign(KEYS.getPrivate());
    }

    /** A machine client. */
    public static String machine(String client, String... permissions) {
        return builder("service-account-" + client, permissions).claim("azp", client).sign(KEYS.getPrivate());
    }

    /** What intake signs for a petitioner who proved case number and query code. */
    public static String petitioner(String caseNumber, UUID petitioner) {
        return Jwt.claims(Map.of("case", caseNumber, "petitioner", petitioner.toString())).issuer("pujiang-intake")
                .subject(caseNumber)
                .groups(Set.of("case:track")).expiresIn(Duration.ofMinutes(15)).sign(KEYS.getPrivate());
    }

    /** A token that ran out an hour ago. */
    public static String expired(String user, String... permissions) {
        return builder(user, permissions).issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1))).sign(KEYS.getPrivate());
    }

    /** A token signed by somebody else. */
    public static String foreign(String user, String... permissions) {
        return builder(user, permissions).sign(keys().getPrivate());
    }

    private static JwtClaimsBuilder builder(String user, String... permissions) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(permissions))))
                .issuer(ISSUER).subject(user).preferredUserName(user).claim("name", user).claim("typ", "Bearer")
                .expiresIn(Duration.ofMinutes(15));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
