package dev.pujiang.local.part;

import dev.pujiang.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK that runs the launcher runs its children too. */
public final class Java {

    /** The JVMs of a small local system: they share two cores with each other. */
    static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-XX:+ExitOnOutOfMemoryError");

    private Java() {}

    /**
     * Classes that a JVM has loaded once are kept in an archive, which halves its next start. The JVM itself notices when
     * program or JDK have changed and writes a new one when it ends, which takes some seconds.
     */
    static List<String> archive(Options options, String name) {
        Path file = options.runtime().resolve("classes-" + name + ".jsa");
        List<String> use = List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off", "-Xlog:aot*=off");
        if (options.keepsArchives()) {
            return Stream.concat(Stream.of("-XX:+AutoCreateSharedArchive"), use.stream()).toList();
        }
        return Files.exists(file) ? use : List.of();
    }

    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String executable() {
        return home().resolve("bin/java").toString();
    }

    /**
     * The libraries of the launcher as its build wrote them down. Tests of other modules run with other versions of the
     * same libraries, and a broker does not run with any but its own.
     */
    static String libraries(Path root) {
        try {
            return Files.readString(root.resolve("deploy/local/target/classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("deploy/local is not built", e);
        }
    }
}
