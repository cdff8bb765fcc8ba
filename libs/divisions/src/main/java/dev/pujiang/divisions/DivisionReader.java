package dev.pujiang.divisions;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import dev.pujiang.divisions.DivisionFault.Reason;
import dev.pujiang.divisions.DivisionRows.Ending;

/** Reads and checks one division file; the format is described at {@link Divisions#read}. */
final class DivisionReader {

    static final String HEADER = "code,level,name,parent,valid_from,valid_to,successor";
    private static final int MOST_COLUMNS = 7;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_DIGITS = 18;
    private static final int ROWS_BETWEEN_REPORTS = 8192;
    private static final long NO_CODE = -1;

    private static final Map<String, DivisionLevel> LEVELS = levels();

    private final ProgressListener progress;
    private final List<DivisionFault> faults = new ArrayList<>();
    private final DivisionRows rows = new DivisionRows();
    /** Parents named by code, looked up when all rows are known. */
    private final Map<Integer, Long> namedParents = new HashMap<>();
    /** The latest row of each level, by which a parent left out is found. */
    private final int[] latest = new int[DivisionLevel.values().length];
    private final String[] fields = new String[MOST_COLUMNS];
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int[] lines = new int[1 << 10];
    private int line;

    DivisionReader(ProgressListener progress) {
        this.progress = progress;
        Arrays.fill(latest, Divisions.NONE);
    }

    DivisionRows read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(unpacked(in), StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            line = 1;
            String header = reader.readLine();
            if (!HEADER.equals(header)) {
                refuse(Reason.HEADER, header);
                throw new DivisionsRefusedException(faults);
            }
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isEmpty()) {
                    row(text);
                }
            }
        } catch (CharacterCodingException | ZipException | EOFException e) {
            line++;
            refuse(Reason.ENCODING, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.rowsRead(rows.size);
        rows.trim();
        checkAcrossRows();
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(DivisionFault::line));
            throw new DivisionsRefusedException(faults);
        }
        return rows.isDepthFirst() ? rows : rows.depthFirst();
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private void row(String text) {
        int columns = split(text);
        if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) {
            refuse(Reason.COLUMNS, text);
            return;
        }
        DivisionLevel level = LEVELS.get(fields[1]);
        if (level == null) {
            refuse(Reason.LEVEL, fields[1]);
        }
        String name = fields[2];
        if (!isName(name)) {
            refuse(Reason.NAME, name);
        }
        int parent = columns == FEWEST_COLUMNS ? latestAbove(level) : Divisions.NONE;
        long namedParent = columns > FEWEST_COLUMNS && !fields[3].isEmpty() ? code(fields[3]) : NO_CODE;
        long above = parent == Divisions.NONE ? namedParent : rows.codes[parent];
        long code = fields[0].startsWith("+") ? continued(above, fields[0]) : code(fields[0]);
        int from = validFrom(columns, parent);
        if (code == NO_CODE) {
            return;
        }
        int row = rows.add(code, parent, level == null ? DivisionRows.NO_LEVEL : (byte) level.ordinal(), name, from);
        keepLine(row);
        if (namedParent != NO_CODE) {
            namedParents.put(row, namedParent);
        }
        if (level != null) {
            latest[level.ordinal()] = row;
            Arrays.fill(latest, level.ordinal() + 1, latest.length, Divisions.NONE);
        }
        ending(columns, row);
        if (rows.size % ROWS_BETWEEN_REPORTS == 0) {
            progress.rowsRead(rows.size);
        }
    }

    private int split(String text) {
        int columns = 0;
        int start = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
            if (columns == MOST_COLUMNS) {
                return columns + 1;
            }
            fields[columns++] = text.substring(start, comma);
            start = comma + 1;
        }
        if (columns == MOST_COLUMNS) {
            return columns + 1;
        }
        fields[columns++] = text.substring(start);
        return columns;
    }

    private int latestAbove(DivisionLevel level) {
        if (level != null) {
            for (int above = level.ordinal() - 1; above >= 0; above--) {
                if (latest[above] != Divisions.NONE) {
                    return latest[above];
                }
            }
        }
        return Divisions.NONE;
    }

    private long code(String text) {
        long code = CodeText.parse(text);
        if (code == CodeText.NOT_A_CODE) {
            refuse(Reason.CODE, text);
            return NO_CODE;
        }
        return code;
    }

    private long continued(long above, String text) {
        String digits = text.substring(1);
        long last = CodeText.parseDigits(digits);
        if (last == CodeText.NOT_A_CODE || above == NO_CODE || CodeText.of(above).length() + digits.length() > MOST_DIGITS) {
            refuse(Reason.CODE, text);
            return NO_CODE;
        }
        return above * Math.powExact(10L, digits.length()) + last;
    }

    private int validFrom(int columns, int parent) {
        if (columns > 4) {
            LocalDate from = date(fields[4], true);
            return from == null ? 0 : (int) from.toEpochDay();
        }
        if (parent == Divisions.NONE) {
            refuse(Reason.DATE, "");
            return 0;
        }
        return rows.validFrom[parent];
    }

    private void ending(int columns, int row) {
        LocalDate to = columns > 5 ? date(fields[5], false) : null;
        long successor = columns > 6 && !fields[6].isEmpty() ? code(fields[6]) : NO_CODE;
        if (to != null) {
            if (to.toEpochDay() < rows.validFrom[row]) {
                refuse(Reason.VALIDITY, fields[5]);
            }
            rows.endings.put(row, new Ending((int) to.toEpochDay(), successor));
        } else if (successor != NO_CODE) {
            refuse(Reason.SUCCESSOR, fields[6]);
        }
    }

    private LocalDate date(String text, boolean required) {
        if (text.isEmpty() && !required) {
            return null;
        }
        try {
            return dates.computeIfAbsent(text, LocalDate::parse);
        } catch (DateTimeException _) {
            refuse(Reason.DATE, text);
            return null;
        }
    }

    private void checkAcrossRows() {
        CodeIndex index = new CodeIndex(rows.codes);
        for (int row = 0; row < rows.size; row++) {
            line = lines[row];
            if (index.add(row) != Divisions.NONE) {
                refuse(Reason.DUPLICATE, CodeText.of(rows.codes[row]));
            }
        }
        for (int row = 0; row < rows.size; row++) {
            line = lines[row];
            checkParent(index, row);
        }
        rows.endings.forEach((row, ending) -> {
            line = lines[row];
            if (ending.successor() != NO_CODE
                    && (ending.successor() == rows.codes[row] || index.rowOf(ending.successor()) == Divisions.NONE)) {
                refuse(Reason.SUCCESSOR, CodeText.of(ending.successor()));
            }
        });
    }

    private void checkParent(CodeIndex index, int row) {
        Long named = namedParents.get(row);
        if (named != null) {
            rows.parents[row] = index.rowOf(named);
        }
        int parent = rows.parents[row];
        byte level = rows.levels[row];
        if (parent == Divisions.NONE) {
            if (named != null || level > 0) {
                refuse(Reason.ORPHAN, CodeText.of(rows.codes[row]));
            }
        } else if (level != DivisionRows.NO_LEVEL && rows.levels[parent] >= level) {
            refuse(Reason.PARENT_LEVEL, CodeText.of(rows.codes[row]));
        }
    }

    private void keepLine(int row) {
        if (row == lines.length) {
            lines = Arrays.copyOf(lines, row * 2);
        }
        lines[row] = line;
    }

    private void refuse(Reason reason, String value) {
        faults.add(new DivisionFault(line, reason, value == null ? "" : value));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.indexOf('"') < 0 && name.chars().noneMatch(Character::isISOControl);
    }

    private static Map<String, DivisionLevel> levels() {
        Map<String, DivisionLevel> levels = new HashMap<>();
        for (DivisionLevel level : DivisionLevel.values()) {
            levels.put(level.name().toLowerCase(Locale.ROOT), level);
        }
        return Map.copyOf(levels);
    }
}
