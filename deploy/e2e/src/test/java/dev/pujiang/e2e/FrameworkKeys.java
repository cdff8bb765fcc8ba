package dev.pujiang.e2e;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The keys of the framework that an installation may meet: their meaning is written in framework-keys.csv, with the framework's own
 * default; what our services bring along goes over that.
 */
final class FrameworkKeys {

    private static final String REQUIRED = "required";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private FrameworkKeys() {}

    /** A key; {@code services} are all or one. */
    record Key(String name, String services, String byDefault, String meaning) {

        /** @param settings what each service brings along */
        String line(Map<String, Properties> settings) {
            String value = byDefault.equals(REQUIRED) ? "**required**" : values(settings);
            return "| `" + name + "`<br>`" + variable(name) + "` | " + services + " | " + value + " | " + meaning + " |";
        }

        private String values(Map<String, Properties> settings) {
            Map<String, List<String>> whose = new LinkedHashMap<>();
            settings.forEach((service, own) -> whose
                    .computeIfAbsent(own.getProperty(name, byDefault), value -> new ArrayList<>()).add(service));
            if (whose.size() == 1) {
                return code(whose.keySet().iterator().next());
            }
            return whose.entrySet().stream().map(one -> String.join(", ", one.getValue()) + " " + code(one.getKey()))
                    .collect(Collectors.joining("; "));
        }

        private static String code(String value) {
            return value.isEmpty() ? "" : "`" + value + "`";
        }
    }

    static List<Key> read() throws IOException {
        try (Reader file = new InputStreamReader(FrameworkKeys.class.getResourceAsStream("/framework-keys.csv"),
                StandardCharsets.UTF_8); CSVParser rows = FORMAT.parse(file)) {
            return rows.stream().map(row -> new Key(row.get("property"), row.get("services"), row.get("default"),
                    row.get("meaning"))).toList();
        }
    }

    /** The property as it is written in the environment. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
