package dev.pujiang.edge.page;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.ProblemDocument;
import dev.pujiang.edge.problem.ProblemPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A refusal inside the frame: what happened, what to do now, and the trace id to quote. */
@ApplicationScoped
class ProblemPages implements ProblemPage {
    private final Template template;

    @Inject
    ProblemPages(@Location("problem") Template template) {
        this.template = template;
    }

    @Override
    public String render(ProblemDocument problem, Language language) {
        return template.data("problem", problem).setAttribute(TemplateInstance.LOCALE, language.locale()).render();
    }
}
