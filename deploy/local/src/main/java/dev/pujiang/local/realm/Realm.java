package dev.pujiang.local.realm;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;

/**
 * The realm as committed to the repository. Everything in it is a sample: its client secrets and passwords are public.
 *
 * @param json what Keycloak imports
 */
public record Realm(String json) {

    public static final String NAME = "pujiang";
    /** The client of the pages of all four services, and of people at a command line. */
    public static final String PAGES = "pujiang-pages";

    private static final String RESOURCE = "/realm/pujiang-realm.json";

    public static Realm committed() {
        try (InputStream resource = Realm.class.getResourceAsStream(RESOURCE)) {
            return new Realm(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whenever the file does. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The (sample) secret of a client. */
    public String clientSecret(String clientId) {
        JsonArray clients = new JsonObject(json).getJsonArray("clients");
        return clients.stream().map(JsonObject.class::cast)
                .filter(client -> client.getString("clientId").equals(clientId))
                .map(client -> client.getString("secret"))
                .findFirst().orElseThrow(() -> new NoSuchElementException("no client " + clientId));
    }
}
