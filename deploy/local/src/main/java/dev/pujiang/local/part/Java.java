package dev.pujiang.local.part;

import java.nio.file.Path;
import java.util.List;

/** The JDK that runs the launcher runs its children too. */
public final class Java {

    /** The JVMs of a small local system: they share two cores with each other. */
    static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError");

    private Java() {
    }

    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String executable() {
        return home().resolve("bin/java").toString();
    }
}
