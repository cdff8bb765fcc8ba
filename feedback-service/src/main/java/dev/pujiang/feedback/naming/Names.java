package dev.pujiang.feedback.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.probe.Loading;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Names of bodies, places and categories. What has no name here stands for itself. */
@ApplicationScoped
public class Names {

    private final KnownDirectory directory;
    private final CategoryPolicy policy;

    Names(KnownDirectory directory, CategoryPolicy policy) {
        this.directory = directory;
        this.policy = policy;
    }

    /** Reading the divisions takes half a second; nobody's first request has to wait for it. */
    void warmUp(@Observes StartupEvent start, Loading loading) {
        loading.beside("divisions", Divisions::bundled);
    }

    public Map<String, String> bodies(Collection<String> codes, Language language) {
        List<String> known = codes.stream().filter(Objects::nonNull).toList();
        return known.isEmpty() ? Map.of() : directory.bodyNames(known, language.locale());
    }

    public String body(String code, Language language) {
        return directory.bodyName(code, language.locale());
    }

    /** From the province down, as the list of divisions has it; divisions have no English names. */
    public String place(String code) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(code) ? divisions.fullName(code) : code;
    }

    public Map<String, String> places(Collection<String> codes) {
        return codes.stream().distinct().collect(Collectors.toMap(Function.identity(), this::place));
    }

    /** All categories of the policy by code. */
    public Map<String, String> categories(Language language) {
        Map<String, String> names = new HashMap<>();
        policy.categories().forEach(category -> names.put(category.code(), switch (language) {
            case ZH -> category.zh();
            case EN -> category.en();
        }));
        return names;
    }
}
