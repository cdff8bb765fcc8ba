package dev.pujiang.local.part;

import dev.pujiang.local.Options;
import dev.pujiang.local.Port;
import dev.pujiang.local.realm.Realm;
import dev.pujiang.local.state.Keys;
import dev.pujiang.local.state.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a service is told by its environment; everything else it knows from its own application.properties. */
public final class ServiceEnvironment {

    /** Later files lie over earlier ones. */
    private static final List<String> POLICIES = List.of("deploy/policies/cn-2022.yaml", "deploy/policies/zj-pujiang.yaml");
    /** The directory of Pujiang, and petition offices everywhere else, so that no case falls into nowhere. */
    private static final List<String> DIRECTORIES = List.of("deploy/data/zhejiang-pujiang", "deploy/data/petition-offices");

    private final Options options;
    private final Databases databases;
    private final Secrets secrets;
    private final Keys keys;

    public ServiceEnvironment(Options options, Secrets secrets, Keys keys) {
        this.options = options;
        this.databases = new Databases(options.ports().of(Port.POSTGRES), secrets);
        this.secrets = secrets;
        this.keys = keys;
    }

    /** The same for a service on other ports. */
    public ServiceEnvironment on(Options other) {
        return new ServiceEnvironment(other, secrets, keys);
    }

    public Map<String, String> of(Service.Kind kind) {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("PUJIANG_STARTUP_ALLOW_SAMPLES", "true"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(options.ports().of(kind.port()))),
                Map.entry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"),
                Map.entry("QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true"),
                Map.entry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true"),
                Map.entry("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", databases.url(kind.shortName())),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", kind.shortName()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", databases.password(kind.shortName())),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + options.ports().of(Port.KAFKA)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL",
                        "http://127.0.0.1:" + options.ports().of(Port.KEYCLOAK) + "/auth/realms/" + Realm.NAME),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", Realm.committed().clientSecret(Realm.PAGES)),
                Map.entry("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secrets.get("pages.session").substring(0, 32)),
                Map.entry("QUARKUS_OIDC_PETITIONER_PUBLIC_KEY", keys.publicKey()),
                Map.entry("SMALLRYE_CONFIG_LOCATIONS", paths(POLICIES))));
        switch (kind) {
            case INTAKE -> {
                environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", keys.signKey().toUri().toString());
                environment.put("INTAKE_PERSONAL_DATA_KEYSET", keys.personalDataKeyset().toString());
                environment.put("INTAKE_PERSONAL_DATA_CODE_KEYSET", keys.queryCodeKeyset().toString());
            }
            case ROUTING -> environment.put("ROUTING_DIRECTORY_SEED", paths(DIRECTORIES));
            case NOTICE -> environment.put("NOTICE_PUBLIC_URL", options.ports().origin().toString());
            case FEEDBACK -> {
                // what all services are told is enough
            }
        }
        return environment;
    }

    private String paths(List<String> names) {
        return names.stream().map(options.root()::resolve).map(Path::toString).collect(Collectors.joining(","));
    }
}
