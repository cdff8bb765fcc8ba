package dev.pujiang.deadlines;

import dev.pujiang.clock.ClockPolicy;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.PolicyFile;
import dev.pujiang.clock.PolicyRefusedException;
import dev.pujiang.edge.startup.Fault;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock policy of the files that {@code smallrye.config.locations} names: the same ones that hold the other policies. They are
 * read once, at start; a faulty one stops the service with file, line and key.
 */
@ApplicationScoped
class PolicyFiles {

    private static final String LOCATIONS = "smallrye.config.locations";

    private final ClockPolicy policy;

    PolicyFiles(@ConfigProperty(name = LOCATIONS) List<String> locations) {
        policy = read(locations);
    }

    ClockPolicy policy() {
        return policy;
    }

    /** The same for the same policy and whatever is taken with it, on every replica and after every start. */
    String digest(String more) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((policy + more).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClockPolicy read(List<String> locations) {
        List<PolicyFile> files = new ArrayList<>();
        for (String location : locations) {
            Path path = Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location);
            try {
                files.add(PolicyFile.at(path));
            } catch (IOException e) {
                throw new Fault(LOCATIONS, "policy file " + path + " cannot be read: " + e).refusal();
            }
        }
        try {
            return ClockPolicy.read(files);
        } catch (PolicyRefusedException e) {
            ClockWords words = ClockWords.in(Locale.ENGLISH);
            throw refused(e.faults().stream().map(words::fault).toList());
        }
    }

    /** Ends the start of the service. */
    static ConfigurationException refused(List<String> faults) {
        return new Fault(LOCATIONS, "policy refused:\n" + String.join("\n", faults)).refusal();
    }
}
