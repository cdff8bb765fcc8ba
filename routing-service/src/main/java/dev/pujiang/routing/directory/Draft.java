package dev.pujiang.routing.directory;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Level;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.csv.CsvRow;
import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.directory.Post.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of one import as read, each line checked by itself; {@link DraftCheck} then checks the lines against each other.
 * Every entry keeps its line, so that a fault found later can name it.
 */
final class Draft {

    static final List<String> BODY_COLUMNS = List.of("code", "name_zh", "name_en", "division", "level", "superior",
            "valid_from", "valid_to", "successor", "kinds");
    static final List<String> POST_COLUMNS = List.of("code", "body", "title_zh", "title_en", "role", "valid_from",
            "valid_to");
    static final List<String> OFFICIAL_COLUMNS = List.of("post", "name", "from", "to", "sample");

    private static final Pattern BODY_CODE = Pattern.compile("[1-9][0-9]{1,11}-[a-z][a-z0-9]{0,15}");
    private static final Pattern POST_CODE = Pattern.compile(BODY_CODE.pattern() + "-[a-z][a-z0-9]{0,15}");
    private static final Pattern KINDS = Pattern.compile("[a-z-]+( [a-z-]+)*");
    private static final int NAME_LENGTH = 200;

    final Map<String, Line<Body>> bodies = new LinkedHashMap<>();
    final Map<String, Line<Post>> posts = new LinkedHashMap<>();
    final List<Line<Official>> officials = new ArrayList<>();

    /** An entry and the row it stands in. */
    record Line<T>(T entry, CsvRow row) {}

    static Draft of(DirectoryFiles files, Divisions divisions, Faults faults) {
        Draft draft = new Draft();
        draft.readBodies(files.bodies(), divisions, faults);
        draft.readPosts(files.posts(), faults);
        if (files.officials() != null) {
            draft.readOfficials(files.officials(), faults);
        }
        return draft;
    }

    private void readBodies(CsvFile file, Divisions divisions, Faults faults) {
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : file.rows(BODY_COLUMNS, faults)) {
            Body body = body(row);
            checkDivision(body, row, divisions);
            if (isFirst(body.code(), row, lines)) {
                bodies.put(body.code(), new Line<>(body, row));
            }
        }
    }

    private void readPosts(CsvFile file, Faults faults) {
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : file.rows(POST_COLUMNS, faults)) {
            Post post = post(row);
            if (post.code() != null && post.body() != null && !post.code().startsWith(post.body() + "-")) {
                row.fault("code", "code-of-other", post.body());
            }
            if (isFirst(post.code(), row, lines)) {
                posts.put(post.code(), new Line<>(post, row));
            }
        }
    }

    private void readOfficials(CsvFile file, Faults faults) {
        for (CsvRow row : file.rows(OFFICIAL_COLUMNS, faults)) {
            LocalDate from = row.date("from");
            LocalDate to = row.optionalDate("to");
            row.checkOrder("to", from, to);
            officials.add(new Line<>(
                    new Official(row.code("post", POST_CODE), row.text("name", NAME_LENGTH), from, to, row.flag("sample")),
                    row));
        }
    }

    private static Body body(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.optionalDate("valid_to");
        row.checkOrder("valid_to", from, to);
        return new Body(row.code("code", BODY_CODE), row.text("name_zh", NAME_LENGTH),
                row.optionalText("name_en", NAME_LENGTH), row.text("division", 12), row.oneOf("level", Level.class),
                row.optionalCode("superior", BODY_CODE), from, to, row.optionalCode("successor", BODY_CODE),
                row.code("kinds", KINDS));
    }

    private static Post post(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.optionalDate("valid_to");
        row.checkOrder("valid_to", from, to);
        return new Post(row.code("code", POST_CODE), row.code("body", BODY_CODE), row.text("title_zh", NAME_LENGTH),
                row.optionalText("title_en", NAME_LENGTH), row.oneOf("role", Role.class), from, to);
    }

    private static void checkDivision(Body body, CsvRow row, Divisions divisions) {
        if (body.division() == null) {
            return;
        }
        int division = divisions.indexOf(body.division());
        if (division == Divisions.NONE) {
            row.fault("division", "unknown-division", body.division());
        } else if (body.level() != null && !divisions.levelOf(division).name().equals(body.level().name())) {
            row.fault("level", "wrong-level", body.level(), divisions.levelOf(division));
        }
        if (body.code() != null && !body.code().startsWith(body.division() + "-")) {
            row.fault("code", "code-of-other", body.division());
        }
    }

    private static boolean isFirst(String code, CsvRow row, Map<String, Long> lines) {
        if (code == null) {
            return false;
        }
        Long before = lines.putIfAbsent(code, row.line());
        if (before != null) {
            row.fault("code", "duplicate-code", code, before);
        }
        return before == null;
    }
}
