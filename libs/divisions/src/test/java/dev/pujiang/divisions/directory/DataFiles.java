package dev.pujiang.divisions.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.Yaml;

/** The committed files below deploy, as a stranger would read them. */
final class DataFiles {

    static final Path DEPLOY = Path.of("../../deploy");

    private DataFiles() {}

    static List<Map<String, String>> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(DEPLOY.resolve("data").resolve(file))) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Map<String, String>> byCode(String file) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        for (Map<String, String> row : rows(file)) {
            if (byCode.put(row.get("code"), row) != null) {
                throw new AssertionError(file + " holds " + row.get("code") + " twice");
            }
        }
        return byCode;
    }

    /** A policy file as nested maps. */
    static Map<String, Object> policy(String file) {
        try (Reader reader = Files.newBufferedReader(DEPLOY.resolve("policies").resolve(file))) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> categories() {
        Map<String, Object> policy = (Map<String, Object>) policy("zj-pujiang.yaml").get("policy");
        return ((List<Map<String, String>>) policy.get("categories")).stream().map(category -> category.get("code")).toList();
    }
}
