package dev.pujiang.routing;

import dev.pujiang.edge.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What claims are about, by the names that the policy gives. */
@ApplicationScoped
public class Categories {

    private final Map<String, PolicyConfig.Category> byCode;

    Categories(PolicyConfig policy) {
        byCode = policy.categories().stream().collect(Collectors.toMap(PolicyConfig.Category::code, Function.identity()));
    }

    /** The code itself if the policy knows it no more. */
    public String name(String code, Language language) {
        PolicyConfig.Category category = byCode.get(code);
        return category == null ? code : language == Language.EN ? category.en() : category.zh();
    }
}
