package dev.pujiang.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK that runs the launcher runs its children too. */
public final class Java {

    /** The JVMs of a small local system: they share two cores with each other. */
    static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError");

    private Java() {}

    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String executable() {
        return home().resolve("bin/java").toString();
    }

    /**
     * The launcher's own class path as its build wrote it down. Tests of other modules run with other versions of the same
     * libraries, and a broker does not run with any but its own.
     */
    static String classPath(Path root) {
        Path module = root.resolve("deploy/local/target");
        try {
            return module.resolve("classes") + File.pathSeparator + Files.readString(module.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("deploy/local is not built", e);
        }
    }
}
