package dev.pujiang.edge.startup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;

/** How Kafka is reached. What can be seen beforehand is checked with the other keys; the rest its client refuses at start. */
final class KafkaKeys {

    static final String BROKERS = "kafka.bootstrap.servers";
    private static final String PROTOCOL = "kafka.security.protocol";
    private static final String LOGIN = "kafka.sasl.jaas.config";
    private static final String LOGIN_FILE = "java.security.auth.login.config";
    private static final Set<String> PROTOCOLS = Set.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final List<String> FILES = List.of("kafka.ssl.truststore.location", "kafka.ssl.keystore.location");
    private static final Pattern HOSTS = Pattern
            .compile("([A-Z_]+://)?[^:,/\\s]+:\\d{1,5}(\\s*,\\s*([A-Z_]+://)?[^:,/\\s]+:\\d{1,5})*");
    private static final Pattern OF_CLIENT = Pattern.compile("\\b(?:bootstrap|security|ssl|sasl)\\.[a-z.]*[a-z]");

    private KafkaKeys() {}

    static void faults(Function<String, Optional<String>> values, List<Fault> faults) {
        Optional<String> brokers = values.apply(BROKERS);
        if (brokers.isEmpty()) {
            faults.add(new Fault(BROKERS, "missing; the brokers of Kafka: HOST:PORT, comma separated"));
        } else if (!HOSTS.matcher(brokers.get()).matches()) {
            faults.add(new Fault(BROKERS, "must be HOST:PORT, comma separated, but is " + brokers.get()));
        }
        String protocol = values.apply(PROTOCOL).orElse("PLAINTEXT");
        if (!PROTOCOLS.contains(protocol)) {
            faults.add(new Fault(PROTOCOL, "is " + protocol + "; must be one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL"));
        }
        if (protocol.startsWith("SASL_") && values.apply(LOGIN).isEmpty() && System.getProperty(LOGIN_FILE) == null) {
            faults.add(new Fault(LOGIN,
                    "missing; how to sign in at the brokers, as " + Fault.named(PROTOCOL) + " is " + protocol));
        }
        FILES.forEach(key -> NamedFiles.faults(values.apply(key), key, faults));
    }

    /** What the client of Kafka refused, under the key that it names. */
    static Fault refused(KafkaException refusal, Throwable root) {
        String words = refusal.getMessage() + (root == refusal ? "" : ": " + root.getMessage());
        return new Fault(key(words), "the client of Kafka refuses this or another key kafka.*: " + words);
    }

    private static String key(String words) {
        if (words.contains("JAAS")) {
            return LOGIN;
        }
        Matcher named = OF_CLIENT.matcher(words);
        return named.find() ? "kafka." + named.group() : BROKERS;
    }
}
