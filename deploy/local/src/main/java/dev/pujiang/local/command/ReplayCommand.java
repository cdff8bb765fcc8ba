package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Ports;
import dev.pujiang.local.part.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code replay SERVICE}: lets a service take in again what it had put aside as dead letters. */
final class ReplayCommand {

    private static final String ADMINISTRATOR = "administrator-330726";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ReplayCommand() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> names = Arrays.stream(Service.Kind.values()).map(Service.Kind::shortName).toList();
        String service = arguments.size() == 1 ? arguments.getFirst().replace("-service", "") : "";
        if (!names.contains(service)) {
            throw new UsageError("Whose dead letters? One of: " + String.join(", ", names));
        }
        Ports ports = TokenCommand.runningPorts();
        String token = new SignIn(ports).tokenOfUser(ADMINISTRATOR);
        URI endpoint = ports.origin().resolve("/" + service + "/dead-letters/replay");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(endpoint).timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token).header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new LaunchFailure(service + " refused (" + response.statusCode() + "): " + response.body());
            }
            System.out.println(response.body().isBlank() ? "Replayed." : response.body());
        }
        return 0;
    }
}
