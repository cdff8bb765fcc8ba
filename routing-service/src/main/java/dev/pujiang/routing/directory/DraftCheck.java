package dev.pujiang.routing.directory;

import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.directory.Draft.Line;
import dev.pujiang.routing.directory.Post.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the lines of an import against each other and against what is listed already: superiors, successors and bodies exist, no
 * body is its own superior over any way, every body has exactly one head post on every day.
 */
final class DraftCheck {

    private final Draft draft;
    private final Listed listed;

    /** @param listed the directory as it is before the import */
    DraftCheck(Draft draft, Listed listed) {
        this.draft = draft;
        this.listed = listed;
    }

    void run(DirectoryFiles files, Faults faults) {
        draft.bodies.values().forEach(this::checkReferences);
        checkCycles();
        if (!faults.unreadable(files.bodies())) {
            draft.posts.values().forEach(this::checkBody);
        }
        if (!faults.unreadable(files.posts())) {
            checkHeads();
            draft.officials.forEach(this::checkPost);
        }
        checkHolders();
    }

    boolean knowsBody(String code) {
        return draft.bodies.containsKey(code) || listed.bodies().containsKey(code);
    }

    private void checkReferences(Line<Body> line) {
        Body body = line.entry();
        if (body.superior() != null && !knowsBody(body.superior())) {
            line.row().fault("superior", "unknown-body", body.superior());
        }
        if (body.successor() != null && !knowsBody(body.successor())) {
            line.row().fault("successor", "unknown-body", body.successor());
        }
    }

    private void checkBody(Line<Post> line) {
        if (line.entry().body() != null && !knowsBody(line.entry().body())) {
            line.row().fault("body", "unknown-body", line.entry().body());
        }
    }

    private void checkPost(Line<Official> line) {
        String post = line.entry().post();
        if (post != null && !draft.posts.containsKey(post) && !listed.posts().containsKey(post)) {
            line.row().fault("post", "unknown-post", post);
        }
    }

    /** A cycle is named at each of its lines in the file. */
    private void checkCycles() {
        Set<String> sound = new HashSet<>();
        for (Line<Body> line : draft.bodies.values()) {
            Set<String> way = new HashSet<>();
            String at = line.entry().code();
            while (at != null && !sound.contains(at) && way.add(at)) {
                at = superior(at);
            }
            if (at == null || sound.contains(at)) {
                sound.addAll(way);
            } else if (at.equals(line.entry().code())) {
                line.row().fault("superior", "superior-cycle", at);
            }
        }
    }

    private String superior(String code) {
        Line<Body> line = draft.bodies.get(code);
        Body body = line == null ? listed.bodies().get(code) : line.entry();
        return body == null ? null : body.superior();
    }

    private void checkHeads() {
        Map<String, List<Line<Post>>> heads = new HashMap<>();
        draft.posts.values().stream().filter(line -> line.entry().role() == Role.HEAD && line.entry().body() != null)
                .forEach(line -> heads.computeIfAbsent(line.entry().body(), body -> new ArrayList<>()).add(line));
        for (Line<Body> line : draft.bodies.values()) {
            String code = line.entry().code();
            if (!heads.containsKey(code) && !listed.hasHead(code)) {
                line.row().fault("code", "missing-head-post", code);
            }
        }
        heads.values().forEach(DraftCheck::checkOneAtATime);
    }

    private static void checkOneAtATime(List<Line<Post>> heads) {
        List<Line<Post>> inOrder = heads.stream().filter(line -> line.entry().validFrom() != null)
                .sorted(Comparator.comparing(line -> line.entry().validFrom())).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Post before = inOrder.get(i - 1).entry();
            Line<Post> next = inOrder.get(i);
            if (before.validTo() == null || !before.validTo().isBefore(next.entry().validFrom())) {
                next.row().fault("role", "second-head-post", before.code());
            }
        }
    }

    private void checkHolders() {
        Set<List<Object>> seen = new HashSet<>();
        for (Line<Official> line : draft.officials) {
            Official official = line.entry();
            if (official.post() != null && official.from() != null && !seen.add(List.of(official.post(), official.from()))) {
                line.row().fault("from", "duplicate-holder", official.post(), official.from());
            }
        }
    }
}
