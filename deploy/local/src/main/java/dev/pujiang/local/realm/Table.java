package dev.pujiang.local.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables the realm is made from: comma separated, a heading, no field with a comma inside. */
final class Table {

    private Table() {}

    /** Rows by column name. A row with quotes is refused rather than misread. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        Iterator<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).iterator();
        List<String> columns = List.of(lines.next().split(","));
        List<Map<String, String>> rows = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            String[] fields = line.split(",", -1);
            if (line.contains("\"") || fields.length != columns.size()) {
                throw new IOException(file + " has a row that is not plain: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < fields.length; i++) {
                row.put(columns.get(i), fields[i]);
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }
}
