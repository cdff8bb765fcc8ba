import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of a CSV file after RFC 4180. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String header) {
        lines.add(header);
    }

    void row(String... fields) {
        lines.add(String.join(",", List.of(fields).stream().map(Table::quoted).toList()));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static String quoted(String field) {
        return field.matches("[^\",\n\r]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
