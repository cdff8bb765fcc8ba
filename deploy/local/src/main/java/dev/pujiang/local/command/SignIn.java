package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Ports;
import dev.pujiang.local.realm.Realm;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Gets access tokens for sample users and machine clients, as a script would. */
public final class SignIn {

    /** The password of every sample user. */
    private static final String PASSWORD = "sample";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Ports ports;
    private final Realm realm = Realm.committed();

    public SignIn(Ports ports) {
        this.ports = ports;
    }

    public String tokenOfUser(String user) throws IOException, InterruptedException {
        return token("grant_type=password&scope=openid&client_id=" + Realm.PAGES + "&client_secret="
                + encoded(realm.clientSecret(Realm.PAGES)) + "&username=" + encoded(user) + "&password=" + PASSWORD, user);
    }

    public String tokenOfClient(String client) throws IOException, InterruptedException {
        return token("grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(realm.clientSecret(client)), client);
    }

    private String token(String form, String who) throws IOException, InterruptedException {
        URI endpoint = ports.origin().resolve("/auth/realms/" + Realm.NAME + "/protocol/openid-connect/token");
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(endpoint).timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LaunchFailure("Keycloak gives no token to " + who + " (" + response.statusCode() + "): "
                        + response.body());
            }
            return new JsonObject(response.body()).getString("access_token");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
