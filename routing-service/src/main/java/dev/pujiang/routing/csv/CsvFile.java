package dev.pujiang.routing.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file after RFC 4180 (UTF-8 without byte order mark, first line names the columns). Reading collects every fault there
 * is; rows whose number of columns is wrong are left out, for nobody can tell which column is which.
 */
public record CsvFile(String name, byte[] content) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final long FIRST_LINE = 1;

    /** @param columns what the first line must name, in any order */
    public List<CsvRow> rows(List<String> columns, Faults faults) {
        Optional<String> text = decode(faults);
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.get().isBlank()) {
            faults.add(name, FIRST_LINE, Faults.WHOLE_LINE, "empty-file");
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), CSVFormat.RFC4180)) {
            return rows(parser, columns, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CsvRow> rows(CSVParser parser, List<String> columns, Faults faults) {
        List<CsvRow> rows = new ArrayList<>();
        long line = FIRST_LINE;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.next().toList();
            if (!namesColumns(header, columns, faults)) {
                return rows;
            }
            for (line = parser.getCurrentLineNumber() + 1; records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                List<String> values = records.next().toList();
                if (values.size() == header.size()) {
                    rows.add(new CsvRow(name, line, header, values, faults));
                } else if (values.equals(List.of(""))) {
                    faults.add(name, line, Faults.WHOLE_LINE, "empty-line");
                } else {
                    faults.add(name, line, Faults.WHOLE_LINE, "wrong-column-count", header.size(), values.size());
                }
            }
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            faults.add(name, line, Faults.WHOLE_LINE, "malformed-csv");
        }
        return rows;
    }

    private boolean namesColumns(List<String> header, List<String> columns, Faults faults) {
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (String column : header) {
            if (!columns.contains(column)) {
                faults.add(name, FIRST_LINE, printable(column), "unknown-column");
                sound = false;
            } else if (!seen.add(column)) {
                faults.add(name, FIRST_LINE, column, "duplicate-column");
                sound = false;
            }
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                faults.add(name, FIRST_LINE, column, "missing-column");
                sound = false;
            }
        }
        return sound;
    }

    private Optional<String> decode(Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (text.indexOf(BYTE_ORDER_MARK) == 0) {
            faults.add(name, FIRST_LINE, Faults.WHOLE_LINE, "byte-order-mark");
            return Optional.empty();
        }
        if (result.isError()) {
            long line = FIRST_LINE + text.chars().filter(character -> character == '\n').count();
            faults.add(name, line, Faults.WHOLE_LINE, "wrong-encoding");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String printable(String column) {
        String clean = column.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
