package dev.pujiang.edge.problem;

import dev.pujiang.edge.language.Language;

/** What a fault says to people, where another library than the bundles of this service has the words. */
@FunctionalInterface
public interface Wording {
    String in(Language language);
}
