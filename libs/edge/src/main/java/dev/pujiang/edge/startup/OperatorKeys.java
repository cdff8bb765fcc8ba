package dev.pujiang.edge.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What every installation must say itself: nothing that a program could bring along as a default. */
final class OperatorKeys {

    static final String SERVICE = "pujiang.service";
    static final String POLICIES = "smallrye.config.locations";
    static final String SAMPLES = "pujiang.startup.allow-samples";
    private static final String SAMPLE = "sample";
    private static final int SESSION_SECRET_LENGTH = 32;

    private final Function<String, Optional<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    private OperatorKeys(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** All that is wrong, in the order in which one sets up a service. */
    static List<Fault> faults(Function<String, Optional<String>> values) {
        return new OperatorKeys(values).check();
    }

    private List<Fault> check() {
        text("quarkus.datasource.jdbc.url", "the address of its database: jdbc:postgresql://HOST:PORT/DATABASE")
                .filter(url -> !url.startsWith("jdbc:postgresql://"))
                .ifPresent(url -> fault("quarkus.datasource.jdbc.url", "must be like jdbc:postgresql://HOST:PORT/DATABASE"));
        text("quarkus.datasource.username", "its user in PostgreSQL");
        secret("quarkus.datasource.password", "the password of that user");
        KafkaKeys.faults(values, faults);
        url("quarkus.oidc.auth-server-url", "the realm of the identity provider: https://HOST/auth/realms/REALM");
        secret("quarkus.oidc.credentials.secret",
                "the secret of the client " + value("quarkus.oidc.client-id").orElse("") + " at the identity provider");
        secret("quarkus.oidc.token-state-manager.encryption-secret",
                "at least 32 random characters, the same for all four services: it encrypts the sessions of staff")
                .filter(secret -> secret.length() < SESSION_SECRET_LENGTH)
                .ifPresent(secret -> fault("quarkus.oidc.token-state-manager.encryption-secret",
                        "has " + secret.length() + " characters and needs at least 32"));
        PetitionerKeys.faults(values, faults);
        NamedFiles.faults(text(POLICIES, "the policy files, comma separated, later ones over earlier ones"), POLICIES, faults);
        switch (value(SERVICE).orElse("")) {
            case "intake" -> intake();
            case "routing" -> NamedFiles.faults(value("routing.directory.seed"), "routing.directory.seed", faults);
            case "notice" -> url("notice.public-url", "where people reach the system: https://HOST");
            default -> {
                // feedback needs nothing else
            }
        }
        return faults;
    }

    private void intake() {
        for (String key : List.of("intake.personal-data.keyset", "intake.personal-data.code-keyset")) {
            text(key, "the file with this Tink keyset (JSON)")
                    .ifPresent(file -> NamedFiles.faults(Optional.of(file), key, faults));
        }
    }

    private Optional<String> text(String key, String meaning) {
        Optional<String> value = value(key);
        if (value.isEmpty()) {
            fault(key, "missing; " + meaning);
        }
        return value;
    }

    private void url(String key, String meaning) {
        text(key, meaning).filter(address -> !isWeb(address))
                .ifPresent(address -> fault(key, "is " + address + "; " + meaning));
    }

    /** @return the value if it may be used */
    private Optional<String> secret(String key, String meaning) {
        Optional<String> value = text(key, meaning);
        boolean sample = value.filter(secret -> secret.toLowerCase(Locale.ROOT).startsWith(SAMPLE)).isPresent();
        if (sample && !value(SAMPLES).filter(Boolean::parseBoolean).isPresent()) {
            fault(key,
                    "is a sample that everybody knows; " + meaning
                            + ". For a system that holds nothing real, samples are allowed with "
                            + Fault.named(SAMPLES) + "=true");
            return Optional.empty();
        }
        return value;
    }

    private Optional<String> value(String key) {
        return values.apply(key);
    }

    private void fault(String key, String what) {
        faults.add(new Fault(key, what));
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
