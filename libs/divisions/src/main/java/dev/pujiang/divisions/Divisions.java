package dev.pujiang.divisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.pujiang.divisions.DivisionRows.Ending;

/**
 * All divisions of a country, in memory: some 30 MB for the 665,276 of China, immutable and safe to share between threads.
 *
 * <p>
 * Text methods take a natural code (330726) or one padded with zeros to 12 digits (330726000000). Where two divisions share a
 * padded code (4419 and 441900), the padded form means the higher one.
 *
 * <p>
 * The fast methods work on indexes from 0 to {@link #size()} − 1, which hold for one instance only. Indexes run depth first: a
 * division is followed directly by everything below it.
 */
public final class Divisions {

    /** No such division, or none above. */
    public static final int NONE = -1;

    private static final int PADDED_DIGITS = 12;
    private static final DivisionLevel[] LEVELS = DivisionLevel.values();

    /** Entries of the official list at city level that stand for no authority and are left out of a name in full. */
    private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final DivisionRows rows;
    private final CodeIndex index;
    /** The index after the last division below each one. */
    private final int[] ends;

    private Divisions(DivisionRows rows) {
        this.rows = rows;
        index = new CodeIndex(rows.codes);
        ends = new int[rows.size];
        for (int i = 0; i < rows.size; i++) {
            index.add(i);
            ends[i] = i + 1;
        }
        for (int i = rows.size - 1; i >= 0; i--) {
            int parent = rows.parents[i];
            if (parent != NONE) {
                ends[parent] = Math.max(ends[parent], ends[i]);
            }
        }
    }

    /**
     * The divisions of China that are part of this library, see {@link DivisionSource#bundled()}; loaded once, when first asked for. A
     * native executable has them in its file: they were loaded when it was built.
     */
    public static Divisions bundled() {
        return Bundled.DIVISIONS;
    }

    /** Without state of the process: its instance becomes a part of native executables. */
    private static final class Bundled {

        static final Divisions DIVISIONS = load();

        private static Divisions load() {
            try (InputStream in = DivisionSource.openBundled()) {
                return read(in, ProgressListener.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a division file: UTF-8, plain or gzip, comma-separated, first line
     * {@code code,level,name,parent,valid_from,valid_to,successor}, one division a line in any order. Levels are {@code province},
     * {@code city}, {@code county}, {@code township}, {@code village}. Fields may be left out at the end of a line: a parent left out is
     * the nearest division above in the file whose level is higher, a first day left out is the parent's. A code that begins with
     * {@code +} continues the parent's code.
     *
     * @throws DivisionsRefusedException with every fault and its line, if there is any
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Divisions read(InputStream in, ProgressListener progress) {
        return new Divisions(new DivisionReader(progress).read(in));
    }

    public int size() {
        return rows.size;
    }

    public long count(DivisionLevel level) {
        return IntStream.range(0, rows.size).filter(i -> rows.levels[i] == level.ordinal()).count();
    }

    public Optional<Division> find(String code) {
        int at = indexOf(code);
        return at == NONE ? Optional.empty() : Optional.of(at(at));
    }

    public boolean contains(String code) {
        return indexOf(code) != NONE;
    }

    /** From the province down to the division itself. */
    public List<Division> ancestors(String code) {
        return chain(known(code)).stream().map(this::at).toList();
    }

    /** The codes from the province down to the division itself, joined by slashes: {@code 33/3307/330726}. */
    public String path(String code) {
        return chain(known(code)).stream().map(this::codeText).collect(Collectors.joining("/"));
    }

    /** Directly below, in order of their codes; empty for a village. */
    public List<Division> children(String code) {
        int parent = known(code);
        List<Division> children = new ArrayList<>();
        for (int i = parent + 1; i < ends[parent]; i = ends[i]) {
            children.add(at(i));
        }
        return children;
    }

    /** The division and everything below it, depth first. */
    public Stream<Division> subtree(String code) {
        int top = known(code);
        return IntStream.range(top, ends[top]).mapToObj(this::at);
    }

    /** Those without a parent, in order of their codes. */
    public List<Division> provinces() {
        List<Division> provinces = new ArrayList<>();
        for (int i = 0; i < rows.size; i = ends[i]) {
            provinces.add(at(i));
        }
        return provinces;
    }

    /** Whether the first is the second or lies below it; false if either is unknown. */
    public boolean isWithin(String code, String ancestor) {
        int inner = indexOf(code);
        int outer = indexOf(ancestor);
        return inner != NONE && outer != NONE && isWithin(inner, outer);
    }

    /**
     * The name people would write on an envelope: 浙江省金华市浦江县浦南街道. Placeholders (市辖区) are left out, and so is a county-level entry
     * that only repeats its city.
     */
    public String fullName(String code) {
        int at = known(code);
        StringBuilder name = new StringBuilder();
        for (int i : chain(at)) {
            boolean repeats = rows.parents[i] != NONE && nameOf(i).equals(nameOf(rows.parents[i]));
            if (i == at && name.isEmpty() || !isPlaceholder(i) && !repeats) {
                name.append(nameOf(i));
            }
        }
        return name.toString();
    }

    /** Whether the division is an entry of the official list that stands for no authority of its own (1101 市辖区, 4190). */
    public boolean isPlaceholder(String code) {
        return isPlaceholder(known(code));
    }

    /** Every division, depth first: a parent always comes before what is below it. */
    public Stream<Division> stream() {
        return IntStream.range(0, rows.size).mapToObj(this::at);
    }

    /** The index of a natural or zero-padded code, or {@link #NONE}. */
    public int indexOf(String text) {
        long code = CodeText.parse(text);
        int at = indexOf(code);
        if (at == NONE && code != CodeText.NOT_A_CODE && text.length() == PADDED_DIGITS) {
            // Highest first: 441900000000 is the city, not the county-level entry of the same number.
            for (DivisionLevel level : LEVELS) {
                long candidate = unpadded(code, level);
                int found = candidate == CodeText.NOT_A_CODE ? NONE : indexOf(candidate);
                if (found != NONE && rows.levels[found] == level.ordinal()) {
                    return found;
                }
            }
        }
        return at;
    }

    /** The index of a natural code, or {@link #NONE}. */
    public int indexOf(long code) {
        return index.rowOf(code);
    }

    /** The index of the division directly above, or {@link #NONE}. */
    public int parentOf(int at) {
        return rows.parents[at];
    }

    public DivisionLevel levelOf(int at) {
        return LEVELS[rows.levels[at]];
    }

    public long codeOf(int at) {
        return rows.codes[at];
    }

    public String nameOf(int at) {
        return rows.name(at);
    }

    public boolean isWithin(int at, int ancestor) {
        return ancestor <= at && at < ends[ancestor];
    }

    public Division at(int at) {
        int parent = rows.parents[at];
        Ending ending = rows.endings.get(at);
        return new Division(codeText(at), levelOf(at), nameOf(at), parent == NONE ? null : codeText(parent),
                LocalDate.ofEpochDay(rows.validFrom[at]), ending == null ? null : LocalDate.ofEpochDay(ending.validTo()),
                ending == null || ending.successor() == CodeText.NOT_A_CODE ? null : CodeText.of(ending.successor()));
    }

    private boolean isPlaceholder(int at) {
        return levelOf(at) == DivisionLevel.CITY && PLACEHOLDERS.contains(nameOf(at));
    }

    private String codeText(int at) {
        return CodeText.of(rows.codes[at]);
    }

    private int known(String code) {
        int at = indexOf(code);
        if (at == NONE) {
            throw new UnknownDivisionException(code);
        }
        return at;
    }

    private Deque<Integer> chain(int at) {
        Deque<Integer> chain = new ArrayDeque<>();
        for (int i = at; i != NONE; i = rows.parents[i]) {
            chain.addFirst(i);
        }
        return chain;
    }

    private static long unpadded(long code, DivisionLevel level) {
        long padding = switch (level) {
            case PROVINCE -> 10_000_000_000L;
            case CITY -> 100_000_000L;
            case COUNTY -> 1_000_000L;
            case TOWNSHIP -> 1_000L;
            case VILLAGE -> 1L;
        };
        return code % padding == 0 ? code / padding : CodeText.NOT_A_CODE;
    }
}
