package dev.pujiang.routing.rule;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Level;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.csv.CsvRow;
import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.rule.ResponsibleBody.HeadPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule book that the folders of deploy/data make, without a database. */
final class DirectoryOnDisk {

    static final Set<String> CATEGORIES = Set.of("land", "housing", "labour", "agriculture", "environment", "security",
            "transport", "education", "health", "civil", "market", "water", "discipline", "village", "other");
    private static final Path DATA = Path.of("../deploy/data");
    private static final List<String> BODY_COLUMNS = List.of("code", "name_zh", "name_en", "division", "level", "superior",
            "valid_from", "valid_to", "successor", "kinds");
    private static final List<String> POST_COLUMNS = List.of("code", "body", "title_zh", "title_en", "role", "valid_from",
            "valid_to");

    final Map<String, ResponsibleBody> bodies = new HashMap<>();
    final List<RoutingRule> rules = new ArrayList<>();

    static DirectoryOnDisk read() {
        DirectoryOnDisk directory = new DirectoryOnDisk();
        directory.add("petition-offices");
        directory.add("zhejiang-pujiang");
        return directory;
    }

    RuleBook ruleBook() {
        return new RuleBook(Divisions::bundled, bodies.values(), rules, "33-xfj");
    }

    private void add(String folder) {
        Faults faults = new Faults();
        Map<String, List<HeadPost>> heads = new HashMap<>();
        for (CsvRow row : file(folder, "posts.csv").rows(POST_COLUMNS, faults)) {
            if (row.text("role", 20).equals("HEAD")) {
                heads.computeIfAbsent(row.text("body", 40), body -> new ArrayList<>()).add(
                        new HeadPost(row.text("code", 60), row.date("valid_from"), row.optionalDate("valid_to")));
            }
        }
        for (CsvRow row : file(folder, "bodies.csv").rows(BODY_COLUMNS, faults)) {
            String code = row.text("code", 40);
            bodies.put(code, new ResponsibleBody(code, row.text("division", 12), row.oneOf("level", Level.class),
                    row.date("valid_from"), row.optionalDate("valid_to"), heads.getOrDefault(code, List.of())));
        }
        if (Files.exists(DATA.resolve(folder).resolve("rules.csv"))) {
            rules.addAll(new RuleFile(Divisions.bundled(), CATEGORIES, bodies::containsKey).read(file(folder, "rules.csv"),
                    faults));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.list());
        }
    }

    private static CsvFile file(String folder, String name) {
        try {
            return new CsvFile(name, Files.readAllBytes(DATA.resolve(folder).resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
