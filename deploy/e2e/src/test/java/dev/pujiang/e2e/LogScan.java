package dev.pujiang.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The logs of all parts, to be searched for what must not be in them. */
final class LogScan {

    /** That something is in a line of a log. */
    record Finding(String log, int line, String secret) {}

    private final Map<String, List<String>> linesByLog = new TreeMap<>();

    private LogScan() {}

    static LogScan of(Path folder) throws IOException {
        LogScan scan = new LogScan();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                // a line may be written just now, its last character in part
                scan.linesByLog.put(log.getFileName().toString(),
                        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                                .toList());
            }
        }
        if (scan.linesByLog.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalStateException("there are no logs in " + folder);
        }
        return scan;
    }

    /** Every secret in every line that holds it, as it is or as JSON escapes it. */
    Collection<Finding> findings(Collection<String> secrets) {
        List<Finding> findings = new ArrayList<>();
        linesByLog.forEach((log, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                for (String secret : secrets) {
                    if (line.contains(secret) || line.contains("\\u") && line.contains(escaped(secret))) {
                        findings.add(new Finding(log, i + 1, secret));
                    }
                }
            }
        });
        return findings;
    }

    private static String escaped(String secret) {
        StringBuilder escaped = new StringBuilder();
        secret.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
