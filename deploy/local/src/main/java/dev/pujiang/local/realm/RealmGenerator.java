package dev.pujiang.local.realm;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code pujiang-realm.json} from the jobs beside it and from the bodies and posts of the directory. Run it after a
 * change of one of them and commit what it writes; a test holds all together.
 */
public final class RealmGenerator {

    private static final int ACCESS_TOKEN_SECONDS = 15 * 60;
    private static final int SESSION_IDLE_SECONDS = 8 * 60 * 60;

    private final List<Job> jobs;
    private final SampleUsers users;

    /**
     * @param jobs the table of jobs
     * @param directory the folder with {@code bodies.csv} and {@code posts.csv}
     */
    RealmGenerator(Path jobs, Path directory) throws IOException {
        this.jobs = Job.from(Table.rows(jobs));
        this.users = new SampleUsers(this.jobs, Table.rows(directory.resolve("bodies.csv")),
                Table.rows(directory.resolve("posts.csv")));
    }

    /** @param arguments the checkout */
    public static void main(String[] arguments) throws IOException {
        Path checkout = Path.of(arguments[0]);
        Path realm = checkout.resolve("deploy/local/src/main/resources/realm");
        Path directory = checkout.resolve("deploy/data/zhejiang-pujiang");
        Files.writeString(realm.resolve("pujiang-realm.json"), new RealmGenerator(realm.resolve("jobs.csv"), directory).json());
    }

    String json() {
        return new JsonObject()
                .put("realm", Realm.NAME)
                .put("displayName", "浦江经验 · 示例 (sample)")
                .put("enabled", true)
                .put("sslRequired", "none")
                .put("registrationAllowed", false)
                .put("resetPasswordAllowed", false)
                .put("internationalizationEnabled", true)
                .put("supportedLocales", new JsonArray().add("zh-CN").add("en"))
                .put("defaultLocale", "zh-CN")
                .put("accessTokenLifespan", ACCESS_TOKEN_SECONDS)
                .put("ssoSessionIdleTimeout", SESSION_IDLE_SECONDS)
                // the algorithm of the samples' password hash: another one would have Keycloak hash anew at each first sign-in
                .put("passwordPolicy", "hashAlgorithm(" + SamplePassword.ALGORITHM + ") and hashIterations("
                        + SamplePassword.ITERATIONS + ")")
                .put("roles", new JsonObject().put("realm", roles()))
                .put("clients", clients())
                .put("users", users())
                .put("components", new JsonObject().put("org.keycloak.userprofile.UserProfileProvider",
                        new JsonArray().add(userProfile())))
                .encodePrettily() + "\n";
    }

    private JsonArray roles() {
        JsonArray roles = new JsonArray();
        jobs.stream().flatMap(job -> job.permissions().stream()).distinct().sorted()
                .forEach(permission -> roles.add(new JsonObject().put("name", permission)));
        for (Job job : jobs) {
            roles.add(new JsonObject().put("name", job.code()).put("description", job.name()).put("composite", true)
                    .put("composites", new JsonObject().put("realm", new JsonArray(job.permissions()))));
        }
        return roles;
    }

    private static JsonArray clients() {
        JsonArray clients = new JsonArray().add(client(Realm.PAGES, "Pages of all services", false)
                .put("standardFlowEnabled", true)
                .put("directAccessGrantsEnabled", true)
                // Keycloak accepts any port of this host for a redirect address without one
                .put("redirectUris", new JsonArray().add("http://localhost/*").add("http://127.0.0.1/*"))
                .put("webOrigins", new JsonArray().add("+"))
                .put("attributes", new JsonObject().put("post.logout.redirect.uris", "+")));
        SampleUsers.MACHINES.forEach((name, job) -> clients.add(client(name, "Sample machine client (" + job + ")", true)));
        return clients;
    }

    private static JsonObject client(String id, String name, boolean machine) {
        return new JsonObject()
                .put("clientId", id)
                .put("name", name)
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", "sample-secret-of-" + id)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", machine)
                .put("fullScopeAllowed", true)
                .put("protocolMappers", new JsonArray().add(claim("body")).add(claim("division")).add(claim("post"))
                        .add(audience()));
    }

    private static JsonObject claim(String attribute) {
        return new JsonObject().put("name", attribute).put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-usermodel-attribute-mapper")
                .put("config", new JsonObject().put("user.attribute", attribute).put("claim.name", attribute)
                        .put("jsonType.label", "String").put("access.token.claim", "true").put("id.token.claim", "true")
                        .put("userinfo.token.claim", "true").put("introspection.token.claim", "true"));
    }

    private static JsonObject audience() {
        return new JsonObject().put("name", "audience").put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .put("config", new JsonObject().put("included.custom.audience", Realm.NAME)
                        .put("access.token.claim", "true").put("id.token.claim", "false")
                        .put("introspection.token.claim", "true"));
    }

    private JsonArray users() {
        JsonArray all = new JsonArray();
        users.people().forEach(user -> all.add(new JsonObject()
                .put("username", user.name())
                .put("enabled", true)
                .put("firstName", user.shown())
                .put("attributes", attributes(user))
                .put("credentials", new JsonArray().add(SamplePassword.credential()))
                .put("realmRoles", new JsonArray().add(user.job()))));
        users.machines().forEach(user -> all.add(new JsonObject()
                .put("username", "service-account-" + user.name())
                .put("enabled", true)
                .put("serviceAccountClientId", user.name())
                .put("attributes", attributes(user))
                .put("realmRoles", new JsonArray().add(user.job()))));
        return all;
    }

    private static JsonObject attributes(SampleUsers.User user) {
        JsonObject attributes = new JsonObject()
                .put("body", new JsonArray().add(user.body()))
                .put("division", new JsonArray().add(user.division()));
        return user.post().isEmpty() ? attributes : attributes.put("post", new JsonArray().add(user.post()));
    }

    private static JsonObject userProfile() {
        JsonArray attributes = new JsonArray();
        for (String name : List.of("username", "email", "firstName", "lastName", "body", "division", "post")) {
            attributes.add(new JsonObject().put("name", name).put("displayName", name).put("permissions",
                    new JsonObject().put("view", new JsonArray().add("admin").add("user"))
                            .put("edit", new JsonArray().add("admin"))));
        }
        JsonObject profile = new JsonObject().put("attributes", attributes);
        return new JsonObject().put("providerId", "declarative-user-profile").put("subComponents", new JsonObject())
                .put("config", new JsonObject().put("kc.user.profile.config", new JsonArray().add(profile.encode())));
    }
}
