package dev.pujiang.intake.policy;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** The list of categories in the policy file. */
@ConfigMapping(prefix = "policy.categories")
public interface CategoriesPolicy {
    @WithParentName
    List<Category> all();

    /** A code that never changes its meaning, and its labels. */
    interface Category {
        /** Never changes its meaning. */
        String code();

        /** Its label in Chinese. */
        String zh();

        /** Its label in English. */
        String en();
    }
}
