package dev.pujiang.routing.assignment;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.language.Language;
import dev.pujiang.routing.directory.Directory;
import java.util.Collection;
import java.util.Map;

/** The names that some assignments need, looked up together. */
record Names(Map<String, String> bodies, Map<String, String> posts) {

    static Names of(Collection<Assignment> assignments, Directory directory, Language language) {
        return new Names(directory.bodyNames(assignments.stream().map(Assignment::body).toList(), language),
                directory.postTitles(assignments.stream().map(Assignment::post).toList(), language));
    }

    String body(String code) {
        return bodies.getOrDefault(code, code);
    }

    String post(String code) {
        return posts.getOrDefault(code, code);
    }

    String place(String code) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(code) ? divisions.fullName(code) : code;
    }
}
