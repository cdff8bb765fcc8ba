package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.e2e.ConfigurationKeys.Key;
import dev.pujiang.local.Options;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/operations.md names every key. {@code -Dtest=ConfigurationTableTest -Dupdate} writes its table anew. */
class ConfigurationTableTest {

    private static final List<String> SERVICES = List.of("intake", "routing", "notice", "feedback");
    private static final Pattern LIBRARY = Pattern.compile("<artifactId>pujiang-([a-z]+)</artifactId>");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern FRAMEWORK = Pattern.compile("\"((?:quarkus|kafka|smallrye)\\.[a-z.-]+[a-z])\"");
    private static final Pattern VARIABLE = Pattern
            .compile(
                    "\\b(?:QUARKUS|SMALLRYE|PUJIANG|INTAKE|ROUTING|NOTICE|FEEDBACK|KAFKA_(?:BOOTSTRAP|SASL|SECURITY|SSL))_[A-Z_]*[A-Z]\\b");
    private static final String VERDICT = "pujiang.startup.check.result";
    private static final String BEGIN = "<!-- keys: begin, written by ConfigurationTableTest -->\n";
    private static final String END = "<!-- keys: end -->\n";

    private final Path root = Options.usual().root();
    private final Path guide = root.resolve("docs/operations.md");

    @Test
    void tableIsThatOfTheSources() throws Exception {
        String text = Files.readString(guide);
        String updated = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + tables() + "\n"
                + text.substring(text.indexOf(END));
        if (System.getProperty("update") != null) {
            Files.writeString(guide, updated);
        }

        assertThat(Files.readString(guide)).as("-Dtest=ConfigurationTableTest -Dupdate writes the table anew")
                .isEqualTo(updated);
    }

    @Test
    void namesEveryOtherKeyThatTheSourcesRead() throws Exception {
        String text = Files.readString(guide);
        Set<String> read = new TreeSet<>();
        for (Path module : modules()) {
            for (Path source : sources(module)) {
                read.addAll(injected(source));
                FRAMEWORK.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
            }
        }

        read.remove("quarkus.application.name");
        assertThat(read).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
    }

    @Test
    void namesEveryVariableThatOurInstallationsSet() throws Exception {
        String text = Files.readString(guide);
        Set<String> set = new TreeSet<>();
        try (Stream<Path> manifests = Files.walk(root.resolve("deploy/kubernetes"))) {
            for (Path file : Stream.concat(manifests.filter(path -> path.toString().matches(".*\\.(env|yaml)")),
                    Stream.of(root.resolve("deploy/local/src/main/java/dev/pujiang/local/part/ServiceEnvironment.java")))
                    .toList()) {
                VARIABLE.matcher(Files.readString(file)).results().forEach(found -> set.add(found.group()));
            }
        }

        assertThat(set).hasSizeGreaterThan(25).allSatisfy(variable -> assertThat(text).contains("`" + variable + "`"));
    }

    @Test
    void saysWhatEveryKeyOfOursMeans() throws Exception {
        assertThat(rows().values()).extracting(Row::key)
                .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).isNotBlank());
    }

    @Test
    void everyNumberHasBounds() throws Exception {
        assertThat(rows().values()).extracting(Row::key)
                .filteredOn(ConfigurationKeys.Key::isNumber).hasSizeGreaterThan(30)
                .allSatisfy(key -> assertThat(key.bounded()).as(key.name()).isTrue());
    }

    private static Set<String> injected(Path source) throws IOException {
        return INJECTED.matcher(Files.readString(source)).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private String tables() throws IOException {
        Map<String, Properties> set = settings();
        return "\n### Of the framework\n\n| Property and variable | Services | Default | Meaning |\n|---|---|---|---|\n"
                + FrameworkKeys.read().stream().map(key -> key.line(set)).collect(Collectors.joining("\n", "", "\n"))
                + table("Of an installation", rows().values().stream().filter(row -> !row.ofPolicy()).toList())
                + table("Of the policy files", rows().values().stream().filter(Row::ofPolicy).toList());
    }

    private Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        Map<String, Properties> set = settings();
        for (Path module : modules()) {
            Set<String> services = servicesWith(module);
            for (Key key : ConfigurationKeys.in(sources(module))) {
                if (!key.name().equals(VERDICT)) {
                    rows.merge(key.name(), Row.of(key, services, set), Row::and);
                }
            }
        }
        // who reads a key without its interface
        for (Path module : modules()) {
            for (Path source : sources(module)) {
                for (String key : injected(source)) {
                    Set<String> services = servicesWith(module);
                    rows.computeIfPresent(key, (name, row) -> row.and(Row.of(row.key(), services, set)));
                }
            }
        }
        return rows;
    }

    private static String table(String title, List<Row> rows) {
        return "\n### " + title + "\n\n| Property and variable | Services | Type | Default | Meaning |\n|---|---|---|---|---|\n"
                + rows.stream().map(Row::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private record Row(Key key, Set<String> services, Set<String> defaults) {

        static Row of(Key key, Set<String> services, Map<String, Properties> settings) {
            Set<String> defaults = new TreeSet<>();
            for (String service : services) {
                String own = settings.get(service).getProperty(key.name());
                if (own != null) {
                    defaults.add(own);
                } else {
                    key.byDefault().ifPresent(defaults::add);
                }
            }
            return new Row(key, services, defaults);
        }

        Row and(Row other) {
            Key fuller = key.meaning().isEmpty() ? other.key : key;
            return new Row(fuller, union(services, other.services), union(defaults, other.defaults));
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }

        boolean ofPolicy() {
            return key.name().startsWith("policy.");
        }

        String line() {
            String variable = key.name().contains("*") || ofPolicy()
                    ? ""
                    : "<br>`" + FrameworkKeys.variable(key.name()) + "`";
            String byDefault = defaults.size() > 1
                    ? "each its own"
                    : defaults.stream().findFirst().map(value -> "`" + value + "`")
                            .orElse(key.required() ? "**required**" : "");
            String who = services.size() == SERVICES.size()
                    ? "all"
                    : SERVICES.stream().filter(services::contains).collect(Collectors.joining(", "));
            return "| `" + key.name() + "`" + variable + " | " + who + " | " + key.type() + " | " + byDefault + " | "
                    + key.meaning() + " |";
        }
    }

    /** What the services bring along for their keys, by service. */
    private Map<String, Properties> settings() throws IOException {
        Map<String, Properties> settings = new TreeMap<>();
        for (String service : SERVICES) {
            Properties properties = new Properties();
            List<Path> files = new ArrayList<>();
            for (String library : libraries(root.resolve(service + "-service"))) {
                files.add(root.resolve("libs").resolve(library)
                        .resolve("src/main/resources/META-INF/microprofile-config.properties"));
            }
            files.add(root.resolve(service + "-service/src/main/resources/application.properties"));
            for (Path file : files) {
                if (Files.exists(file)) {
                    try (Reader reader = Files.newBufferedReader(file)) {
                        properties.load(reader);
                    }
                }
            }
            settings.put(service, properties);
        }
        return settings;
    }

    private Set<String> servicesWith(Path module) throws IOException {
        Set<String> services = new TreeSet<>();
        for (String service : SERVICES) {
            Path folder = root.resolve(service + "-service");
            if (folder.equals(module) || libraries(folder).contains(module.getFileName().toString())) {
                services.add(service);
            }
        }
        return services;
    }

    private Set<String> libraries(Path module) throws IOException {
        Set<String> all = new TreeSet<>();
        for (var found : LIBRARY.matcher(Files.readString(module.resolve("pom.xml"))).results().toList()) {
            Path library = root.resolve("libs").resolve(found.group(1));
            if (!library.equals(module) && Files.exists(library) && all.add(found.group(1))) {
                all.addAll(libraries(library));
            }
        }
        return all;
    }

    private List<Path> modules() throws IOException {
        try (Stream<Path> libraries = Files.list(root.resolve("libs"))) {
            return Stream.concat(libraries.filter(Files::isDirectory).filter(library -> !library.endsWith("testing")).sorted(),
                    SERVICES.stream().map(service -> root.resolve(service + "-service"))).toList();
        }
    }

    private static List<Path> sources(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
