package dev.pujiang.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A session of its own for a child: Ctrl-C in a terminal reaches the launcher only, which then stops its children in
 * order. Where the system has no {@code setsid}, children get the signal too and end on their own.
 */
public final class Session {

    public static final List<String> PREFIX = available() ? List.of("setsid") : List.of();

    private Session() {}

    private static boolean available() {
        Map<String, String> environment = System.getenv();
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve("setsid")));
    }
}
