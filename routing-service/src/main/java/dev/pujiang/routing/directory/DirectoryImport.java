package dev.pujiang.routing.directory;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.AssignmentEvent;
import dev.pujiang.events.Classification;
import dev.pujiang.events.Outbox;
import dev.pujiang.routing.PolicyConfig;
import dev.pujiang.routing.csv.Faults;
import dev.pujiang.routing.csv.LineFault;
import dev.pujiang.routing.directory.Draft.Line;
import dev.pujiang.routing.rule.RoutingRule;
import dev.pujiang.routing.rule.RuleFile;
import dev.pujiang.routing.rule.RuleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Imports a directory, all or nothing. What is new or differs is written and announced ({@code body.listed}, {@code post.listed});
 * what a file does not name stays as it is, for nothing is ever deleted: a body ends by its last day.
 */
@ApplicationScoped
class DirectoryImport {

    /** What came of an import. */
    sealed interface Result {

        /** How many entries were added or changed; entries that were as they are now do not count. */
        record Imported(int bodies, int posts, int officials, int rules) implements Result {

            boolean nothing() {
                return bodies + posts + officials + rules == 0;
            }
        }

        /** Nothing was imported, for these reasons. */
        record Refused(List<LineFault> faults) implements Result {}
    }

    private final DirectoryStore directory;
    private final RuleStore rules;
    private final Outbox outbox;
    private final Set<String> categories;

    DirectoryImport(DirectoryStore directory, RuleStore rules, Outbox outbox, PolicyConfig policy) {
        this.directory = directory;
        this.rules = rules;
        this.outbox = outbox;
        this.categories = policy.categories().stream().map(PolicyConfig.Category::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Transactional
    Result run(DirectoryFiles files) {
        directory.lock();
        Listed listed = directory.listed();
        Divisions divisions = Divisions.bundled();
        Faults faults = new Faults();
        Draft draft = Draft.of(files, divisions, faults);
        DraftCheck check = new DraftCheck(draft, listed);
        check.run(files, faults);
        List<RoutingRule> newRules = files.rules() == null
                ? List.of()
                : new RuleFile(divisions, categories, check::knowsBody).read(files.rules(), faults);
        if (!faults.isEmpty()) {
            return new Result.Refused(faults.list());
        }
        return save(draft, listed, newRules);
    }

    private Result save(Draft draft, Listed listed, List<RoutingRule> newRules) {
        List<Body> bodies = changed(draft.bodies.values(), listed.bodies(), Body::code);
        List<Post> posts = changed(draft.posts.values(), listed.posts(), Post::code);
        List<Official> officials = draft.officials.stream().map(Line::entry)
                .filter(official -> !listed.officials().contains(official)).toList();
        directory.save(bodies, posts, officials);
        int changedRules = rules.save(newRules);
        announce(bodies, posts, code -> {
            Line<Body> line = draft.bodies.get(code);
            return line == null ? listed.bodies().get(code) : line.entry();
        });
        Result.Imported imported = new Result.Imported(bodies.size(), posts.size(), officials.size(), changedRules);
        if (!imported.nothing()) {
            directory.raiseVersion();
        }
        return imported;
    }

    private void announce(List<Body> bodies, List<Post> posts, Function<String, Body> bodyOf) {
        List<AssignmentEvent> events = new ArrayList<>();
        bodies.forEach(body -> events.add(body.listed()));
        posts.forEach(post -> events.add(post.listed(bodyOf.apply(post.body()))));
        if (!events.isEmpty()) {
            outbox.append(events, Classification.INTERNAL);
        }
    }

    private static <T> List<T> changed(Collection<Line<T>> lines, Map<String, T> listed, Function<T, String> code) {
        return lines.stream().map(Line::entry)
                .filter(entry -> !Objects.equals(entry, listed.get(code.apply(entry)))).toList();
    }
}
