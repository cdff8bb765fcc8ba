package dev.pujiang.divisions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The columns of all rows in growing primitive arrays, some 40 bytes a division. */
final class DivisionRows {

    static final byte NO_LEVEL = -1;
    private static final int ROWS_AT_FIRST = 1 << 10;

    /** End of a division's life, in days since 1970; most have none and so need no column. */
    record Ending(int validTo, long successor) {}

    int size;
    long[] codes = new long[ROWS_AT_FIRST];
    int[] parents = new int[ROWS_AT_FIRST];
    byte[] levels = new byte[ROWS_AT_FIRST];
    int[] validFrom = new int[ROWS_AT_FIRST];
    /** Where each name begins; one more than there are rows. */
    int[] nameStarts = new int[ROWS_AT_FIRST + 1];
    char[] names = new char[ROWS_AT_FIRST * 8];
    final Map<Integer, Ending> endings = new HashMap<>();

    int add(long code, int parent, byte level, String name, int from) {
        if (size == codes.length) {
            resize(size * 2);
        }
        int start = nameStarts[size];
        int end = start + name.length();
        if (end > names.length) {
            names = Arrays.copyOf(names, Math.max(end, names.length * 2));
        }
        name.getChars(0, name.length(), names, start);
        codes[size] = code;
        parents[size] = parent;
        levels[size] = level;
        validFrom[size] = from;
        nameStarts[size + 1] = end;
        return size++;
    }

    void trim() {
        resize(size);
        names = Arrays.copyOf(names, nameStarts[size]);
    }

    String name(int row) {
        return new String(names, nameStarts[row], nameStarts[row + 1] - nameStarts[row]);
    }

    /** Whether each row follows its parent and all that is below its elder siblings, and siblings are in order of their codes. */
    boolean isDepthFirst() {
        for (int row = 0; row < size; row++) {
            int elder = Divisions.NONE;
            int above = row - 1;
            while (above != parents[row] && above != Divisions.NONE) {
                elder = above;
                above = parents[above];
            }
            if (above != parents[row] || elder != Divisions.NONE && codes[elder] > codes[row]) {
                return false;
            }
        }
        return true;
    }

    /** The same rows, depth first, siblings in order of their codes. Parents must be complete and free of cycles. */
    DivisionRows depthFirst() {
        int[] firstChild = new int[size + 1];
        int[] nextSibling = new int[size];
        Arrays.fill(firstChild, Divisions.NONE);
        int[] byCodeDescending = IntStream.range(0, size).boxed()
                .sorted((a, b) -> Long.compare(codes[b], codes[a])).mapToInt(Integer::intValue).toArray();
        for (int row : byCodeDescending) {
            int parent = parents[row] == Divisions.NONE ? size : parents[row];
            nextSibling[row] = firstChild[parent];
            firstChild[parent] = row;
        }
        DivisionRows ordered = new DivisionRows();
        int[] placed = new int[size];
        int row = firstChild[size];
        while (row != Divisions.NONE) {
            int parent = parents[row] == Divisions.NONE ? Divisions.NONE : placed[parents[row]];
            placed[row] = ordered.add(codes[row], parent, levels[row], name(row), validFrom[row]);
            Ending ending = endings.get(row);
            if (ending != null) {
                ordered.endings.put(placed[row], ending);
            }
            int next = firstChild[row];
            for (int at = row; next == Divisions.NONE && at != Divisions.NONE; at = parents[at]) {
                next = nextSibling[at];
            }
            row = next;
        }
        ordered.trim();
        return ordered;
    }

    private void resize(int rows) {
        codes = Arrays.copyOf(codes, rows);
        parents = Arrays.copyOf(parents, rows);
        levels = Arrays.copyOf(levels, rows);
        validFrom = Arrays.copyOf(validFrom, rows);
        nameStarts = Arrays.copyOf(nameStarts, rows + 1);
    }
}
