package dev.pujiang.edge.startup;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;
import java.util.Set;

/**
 * One key that an operator has to put right. Never holds a value that may be secret.
 *
 * @param key the property
 * @param what what is wrong, and what to do
 */
public record Fault(String key, String what) {

    /** The property as it is written in the environment. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Both names of a key, as operators look for either. */
    public static String named(String key) {
        return key + " (" + variable(key) + ")";
    }

    /** Ends the start of the service with this as its last words, without a stack trace. */
    public ConfigurationException refusal() {
        return new ConfigurationException(toString(), Set.of(key));
    }

    @Override
    public String toString() {
        return named(key) + ": " + what;
    }
}
