package dev.pujiang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/metrics.md as a contract: what it lists of a service is there, and what is ours is listed. */
public final class MetricsDocument {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)`[^|]*\\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern FAMILY = Pattern.compile("^# TYPE (\\w+) ", Pattern.MULTILINE);
    private static final Pattern SAMPLE = Pattern.compile("^(\\w+)[{ ]", Pattern.MULTILINE);
    private static final String BEGIN = "\n## Metrics\n";
    private static final String END = "\n## Traces\n";
    private static final String OURS = "pujiang_";

    private final Map<String, String> servicesByMetric = new TreeMap<>();

    private MetricsDocument(String text) {
        String metrics = text.substring(text.indexOf(BEGIN), text.indexOf(END));
        ROW.matcher(metrics).results().forEach(row -> servicesByMetric.put(row.group(1), row.group(2)));
    }

    /** As it stands beside the module under test. */
    public static MetricsDocument read() {
        try {
            return new MetricsDocument(Files.readString(Path.of("../docs/metrics.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is listed for a service and not in what {@code /q/metrics} of it answered. */
    public Collection<String> missing(String service, String scraped) {
        Collection<String> missing = new TreeSet<>();
        servicesByMetric.forEach((metric, services) -> {
            if (services.equals("all") || services.contains(service)) {
                missing.add(metric);
            }
        });
        missing.removeAll(names(FAMILY, scraped));
        missing.removeAll(names(SAMPLE, scraped));
        return missing;
    }

    /** Our own metrics in the answer that nobody has described. */
    public Collection<String> undocumented(String scraped) {
        Collection<String> ours = names(FAMILY, scraped);
        ours.removeIf(
                metric -> !metric.startsWith(OURS) || Stream.of(metric, metric + "_total", metric.replaceFirst("_max$", ""))
                        .anyMatch(servicesByMetric::containsKey));
        return ours;
    }

    private static Collection<String> names(Pattern pattern, String scraped) {
        return pattern.matcher(scraped).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
