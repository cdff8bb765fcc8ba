package dev.pujiang.intake.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.cases.CaseList;
import dev.pujiang.intake.cases.CaseView;
import dev.pujiang.intake.policy.Categories;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/** Fills the pages of the desk. */
@ApplicationScoped
class DeskViews {
    private final DeskTemplates templates;
    private final CaseSteps steps;
    private final PageTexts texts;
    private final Categories categories;
    private final Caller caller;

    DeskViews(DeskTemplates templates, CaseSteps steps, PageTexts texts, Categories categories, Caller caller) {
        this.templates = templates;
        this.steps = steps;
        this.texts = texts;
        this.categories = categories;
        this.caller = caller;
    }

    TemplateInstance list(Page<CaseList.CaseLine> page, Form form, String cursor, RoutingContext request) {
        var language = Language.of(request);
        return templates.cases().data("page", page).data("form", form)
                .data("kinds", Option.of(texts, language, "kind", Kind.values()))
                .data("categories", categories.codes().stream()
                        .map(code -> new Option(code, categories.label(code, language))).toList())
                .data("next", page.next() == null ? null : href(form, page.next()))
                .data("first", cursor == null || cursor.isEmpty() ? null : href(form, ""))
                .data("registers", caller.may(Permission.CASE_REGISTER))
                .data("delivers", caller.may(Permission.CASE_DELIVER));
    }

    TemplateInstance caseFile(CaseView read, Language language) {
        return templates.caseFile().data("case", read).data("steps", steps.of(read, language))
                .data("deliveries", steps.deliveries(read));
    }

    TemplateInstance statement(CaseView read) {
        return templates.statement().data("case", read);
    }

    private static String href(Form form, String cursor) {
        return "/intake/desk/cases?" + Stream.concat(List.of("place", "kind", "category").stream()
                .filter(name -> !form.value(name).isEmpty()).map(name -> name + "=" + encoded(form.value(name))),
                Stream.of("cursor=" + encoded(cursor))).collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
