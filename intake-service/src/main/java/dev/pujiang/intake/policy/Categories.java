package dev.pujiang.intake.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.language.Language;

/** What a claim may be about, in the order of the policy file. */
@ApplicationScoped
public class Categories {
    private final List<CategoriesPolicy.Category> all;
    private final Map<String, CategoriesPolicy.Category> byCode;

    Categories(CategoriesPolicy policy) {
        all = policy.all();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(CategoriesPolicy.Category::code, Function.identity()));
    }

    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    public List<String> codes() {
        return all.stream().map(CategoriesPolicy.Category::code).toList();
    }

    /** The label in this language; a code that the policy no longer knows stands for itself. */
    public String label(String code, Language language) {
        return Optional.ofNullable(byCode.get(code))
                .map(category -> language == Language.ZH ? category.zh() : category.en()).orElse(code);
    }
}
