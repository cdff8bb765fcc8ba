package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Submissions with realistic content for every village of Pujiang county and every category, the same ones every time. Nobody
 * in them exists.
 */
final class SampleCases {

    private static final String COUNTY = "330726";
    private static final List<String> CHANNELS = List.of("PORTAL", "PHONE", "EXTERNAL");

    private final List<CSVRecord> templates;
    private final List<CSVRecord> petitioners;
    private final List<Division> villages;

    SampleCases(Path data) {
        templates = read(data.resolve("demo/cases.csv"));
        petitioners = read(data.resolve("demo/petitioners.csv"));
        Divisions divisions = Divisions.bundled();
        villages = divisions.children(COUNTY).stream().flatMap(town -> divisions.children(town.code()).stream()).toList();
    }

    /** The village of the {@code i}th case: all of them in turn. */
    Division village(int i) {
        return villages.get(i % villages.size());
    }

    /** Where a template stands, such as {@code land-appeal-1}. */
    int indexOf(String template) {
        return templates.stream().map(row -> row.get("id")).toList().indexOf(template);
    }

    int templates() {
        return templates.size();
    }

    String template(int i) {
        return templates.get(i % templates.size()).get("id");
    }

    /** The {@code i}th submission, as {@code POST /intake/cases} takes it. */
    ObjectNode submission(int i) {
        return submission(templates.get(i % templates.size()), village(i), i);
    }

    private ObjectNode submission(CSVRecord template, Division village, int i) {
        Map<String, String> names = names(village);
        ObjectNode body = Api.JSON.createObjectNode()
                .put("kind", template.get("kind"))
                .put("channel", CHANNELS.get(i % CHANNELS.size()))
                .put("place", village.code())
                .put("title", filled(template.get("title"), names))
                .put("statement", filled(template.get("statement"), names));
        ArrayNode claims = body.putArray("claims");
        Stream.of("1", "2", "3").filter(n -> !template.get("category" + n).isEmpty()).forEach(n -> claims.addObject()
                .put("category", template.get("category" + n))
                .put("request", filled(template.get("request" + n), names)));
        CSVRecord petitioner = petitioners.get(i % petitioners.size());
        body.putArray("petitioners").addObject()
                .put("name", petitioner.get("name"))
                .put("phone", petitioner.get("phone"))
                .put("medium", "PORTAL");
        return body;
    }

    private static Map<String, String> names(Division village) {
        Divisions divisions = Divisions.bundled();
        List<Division> path = divisions.ancestors(village.code());
        return Map.of("{village}", village.name().replaceAll("(村民|居民)?委员会$|居委会$|村委会$", ""),
                "{township}", path.get(path.size() - 2).name(), "{county}", path.get(path.size() - 3).name());
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    private static List<CSVRecord> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
