package dev.pujiang.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a packaged service runs as. */
public enum Packaging {
    /** On the JDK that runs the launcher; {@code ./pujiang run} builds it. */
    JVM,
    /** As a native executable; {@code ./pujiang native} builds it. */
    NATIVE;

    /** System property by which tests choose one, in lower case. */
    public static final String PROPERTY = "pujiang.packaging";

    /** @throws LaunchFailure if there is none of that name */
    public static Packaging named(String name) {
        return Arrays.stream(values()).filter(packaging -> packaging.toString().equals(name)).findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no packaging " + name + ": "
                        + Arrays.stream(values()).map(Packaging::toString).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
