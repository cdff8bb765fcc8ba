package dev.pujiang.feedback.naming;

import java.util.List;

import io.smallrye.config.ConfigMapping;

/** {@code policy.categories} of the policy files: what a claim is about. */
@ConfigMapping(prefix = "policy")
public interface CategoryPolicy {

    List<Category> categories();

    /** One category in both languages. */
    interface Category {

        /** Never changes its meaning. */
        String code();

        /** Its label in Chinese. */
        String zh();

        /** Its label in English. */
        String en();
    }
}
