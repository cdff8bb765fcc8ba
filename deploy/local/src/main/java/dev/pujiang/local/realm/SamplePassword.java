package dev.pujiang.local.realm;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The password of all sample users, {@code sample}, hashed beforehand: hundreds of hashes would make the import slow. One
 * salt for all is fine for a password that everybody knows.
 */
final class SamplePassword {

    static final String ALGORITHM = "pbkdf2-sha512";
    static final int ITERATIONS = 210_000;

    private static final String PASSWORD = "sample";
    private static final byte[] SALT = "pujiang-sample-1".getBytes(StandardCharsets.UTF_8);
    private static final int BITS = 512;
    private static final String HASH = hash();

    private SamplePassword() {}

    /** As Keycloak exports it. */
    static JsonObject credential() {
        return new JsonObject()
                .put("type", "password")
                .put("credentialData", new JsonObject().put("hashIterations", ITERATIONS).put("algorithm", ALGORITHM)
                        .put("additionalParameters", new JsonObject()).encode())
                .put("secretData", new JsonObject().put("value", HASH)
                        .put("salt", Base64.getEncoder().encodeToString(SALT))
                        .put("additionalParameters", new JsonObject()).encode());
    }

    private static String hash() {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), SALT, ITERATIONS, BITS)).getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
