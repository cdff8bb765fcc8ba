package dev.pujiang.intake.submission;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.cases.RegisterCase;
import dev.pujiang.intake.cases.RegisteredCase;
import dev.pujiang.intake.places.Places;
import dev.pujiang.intake.policy.Categories;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;

/** The form for a case and the sheet with number and query codes, for citizens and for windows. */
@ApplicationScoped
class Submitting {
    private final Template form;
    private final Template done;
    private final PageTexts texts;
    private final Categories categories;
    private final Places places;

    Submitting(@Location("submission/form") Template form, @Location("submission/done") Template done, PageTexts texts,
            Categories categories, Places places) {
        this.form = form;
        this.done = done;
        this.texts = texts;
        this.categories = categories;
        this.places = places;
    }

    /** What one petitioner is given to take home. */
    @TemplateData
    public record Handout(int ordinal, String name, String queryCode) {
        @Override
        public String toString() {
            return "Handout[" + ordinal + "]";
        }
    }

    /** @param window shows the channels and what else only a window fills in */
    TemplateInstance form(Form entered, PlaceChoice choice, boolean window, Language language) {
        String key = entered.value("key");
        return form.data("form", key.isEmpty() ? entered.with("key", UUID.randomUUID()) : entered)
                .data("shape", FormShape.of(entered)).data("choice", choice).data("window", window)
                .data("kinds", kinds(language))
                .data("categories", categories.codes().stream()
                        .map(code -> new Option(code, categories.label(code, language))).toList())
                .data("media", Option.of(texts, language, "medium", Medium.values()))
                .data("channels", window ? Option.of(texts, language, "channel", Channel.values()) : List.of());
    }

    TemplateInstance done(RegisterCase command, RegisteredCase registered, boolean window) {
        var handouts = registered.petitioners().stream().map(petitioner -> new Handout(petitioner.ordinal(),
                command.petitioners().get(petitioner.ordinal() - 1).name(), petitioner.queryCode())).toList();
        return done.data("caseNumber", registered.caseNumber()).data("registeredAt", registered.registeredAt())
                .data("handouts", handouts).data("window", window);
    }

    PlaceChoice choice(Form entered) {
        return PlaceChoice.of(places, SubmissionForm.places(entered));
    }

    PlaceChoice choice(String preselected) {
        return PlaceChoice.at(places, preselected);
    }

    PlaceChoice choice(List<String> chosen) {
        return PlaceChoice.of(places, chosen);
    }

    private List<Option> kinds(Language language) {
        return Option.of(texts, language, "kind", Kind.values()).stream()
                .map(kind -> new Option(kind.value(), kind.text(), texts.label(language, "kind_hint", kind.value()))).toList();
    }
}
