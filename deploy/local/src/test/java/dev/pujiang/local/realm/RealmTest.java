package dev.pujiang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Path JOBS = Path.of("src/main/resources/realm/jobs.csv");
    private static final Path DIRECTORY = Path.of("../data/zhejiang-pujiang");
    private static final Set<String> PERMISSIONS = Set.of("case:register", "case:read", "case:deliver", "case:reads",
            "channel:submit", "assignment:read", "assignment:sign", "assignment:accept", "assignment:extend",
            "directory:read", "directory:import", "calendar:import", "reception:plan", "notice:publish", "reception:read",
            "reply:write", "reply:issue",
            "reply:read", "audit:read", "deadletter:replay", "keys:rotate");

    private final JsonObject realm = new JsonObject(Realm.committed().json());

    @Test
    void isWhatTheGeneratorMakesOfJobsAndDirectory() throws IOException {
        boolean same = Realm.committed().json().equals(new RealmGenerator(JOBS, DIRECTORY).json());

        assertThat(same).as("jobs or directory have changed: run RealmGenerator and commit the realm").isTrue();
    }

    @Test
    void everyJobResolvesToKnownPermissions() {
        Map<String, JsonObject> roles = objects(realm.getJsonObject("roles"), "realm")
                .collect(Collectors.toMap(role -> role.getString("name"), role -> role));

        roles.values().stream().filter(role -> role.getBoolean("composite", false)).forEach(job -> {
            JsonArray members = job.getJsonObject("composites").getJsonArray("realm");
            assertThat(members).as(job.getString("name")).isNotEmpty()
                    .allSatisfy(member -> assertThat(PERMISSIONS).contains((String) member))
                    .allSatisfy(member -> assertThat(roles).containsKey((String) member));
        });
        assertThat(roles).containsKeys("window-clerk", "handler", "body-head", "supervisor", "reception-planner", "leader",
                "reviewer",
                "auditor", "administrator", "channel");
    }

    @Test
    void everyPermissionBelongsToSomeJob() {
        Set<Object> granted = objects(realm.getJsonObject("roles"), "realm")
                .filter(role -> role.getBoolean("composite", false))
                .flatMap(role -> role.getJsonObject("composites").getJsonArray("realm").stream())
                .collect(Collectors.toSet());

        assertThat(granted).containsExactlyInAnyOrderElementsOf(PERMISSIONS);
    }

    @Test
    void nobodyMayTrackACaseWithoutItsQueryCode() {
        assertThat(Realm.committed().json()).doesNotContain("case:track");
    }

    @Test
    void everyUserActsForABodyOfTheDirectoryInItsDivision() throws IOException {
        Map<String, String> divisions = Table.rows(DIRECTORY.resolve("bodies.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("division")));

        assertThat(objects(realm, "users")).isNotEmpty().allSatisfy(user -> {
            String body = attribute(user, "body");
            assertThat(divisions).as(user.getString("username")).containsEntry(body, attribute(user, "division"));
        });
    }

    @Test
    void everyPostIsInTheDirectory() throws IOException {
        Set<String> posts = Table.rows(DIRECTORY.resolve("posts.csv")).stream().map(row -> row.get("code"))
                .collect(Collectors.toSet());

        assertThat(objects(realm, "users").filter(user -> user.getJsonObject("attributes").containsKey("post")))
                .isNotEmpty().allSatisfy(user -> assertThat(posts).contains(attribute(user, "post")));
    }

    @Test
    void everyJobIsDoneAtProvinceCityCountyAndTownship() {
        Set<String> names = objects(realm, "users").map(user -> user.getString("username")).collect(Collectors.toSet());

        for (String division : List.of("33", "3307", "330726", "330726001", "330726204")) {
            for (String job : List.of("window-clerk", "supervisor", "reception-planner", "leader", "reviewer", "auditor",
                    "administrator")) {
                assertThat(names).contains(job + "-" + division);
            }
            assertThat(names).contains("handler-" + division + "-xfj");
        }
        assertThat(names).contains("handler-330726-zrzy", "handler-330726-jw", "handler-330726-dj", "handler-330726001-zf",
                "handler-330726001001-cw", "body-head-330726-zrzy", "body-head-330726001001-cw", "window-clerk-330726001001")
                .doesNotHaveDuplicates();
    }

    @Test
    void everySampleUserIsMarkedAsOne() {
        assertThat(objects(realm, "users").filter(user -> !user.containsKey("serviceAccountClientId")))
                .isNotEmpty().allSatisfy(user -> assertThat(user.getString("firstName")).startsWith("示例"));
    }

    @Test
    void everyMachineClientHasAServiceAccountAndASampleSecret() {
        Set<String> accounts = objects(realm, "users").map(user -> user.getString("serviceAccountClientId", ""))
                .collect(Collectors.toSet());

        assertThat(objects(realm, "clients").filter(client -> client.getBoolean("serviceAccountsEnabled")))
                .extracting(client -> client.getString("clientId"))
                .containsExactlyInAnyOrder("portal-demo", "hotline-demo", "agency-demo", "demo")
                .allSatisfy(client -> assertThat(accounts).contains(client));
        assertThat(Realm.committed().clientSecret(Realm.PAGES)).startsWith("sample-");
    }

    @Test
    void pagesComeBackToThisMachineOnly() {
        JsonObject pages = objects(realm, "clients").filter(client -> client.getString("clientId").equals(Realm.PAGES))
                .findFirst().orElseThrow();

        assertThat(pages.getJsonArray("redirectUris")).containsExactly("http://localhost/*", "http://127.0.0.1/*");
    }

    private static Stream<JsonObject> objects(JsonObject parent, String key) {
        return parent.getJsonArray(key).stream().map(JsonObject.class::cast);
    }

    private static String attribute(JsonObject user, String name) {
        return user.getJsonObject("attributes").getJsonArray(name).getString(0);
    }
}
