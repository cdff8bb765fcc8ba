package dev.pujiang.edge.problem;

import dev.pujiang.edge.language.Language;

/** Shows a problem to a person instead of a program. */
public interface ProblemPage {
    /** The whole HTML page, in this language. */
    String render(ProblemDocument problem, Language language);
}
