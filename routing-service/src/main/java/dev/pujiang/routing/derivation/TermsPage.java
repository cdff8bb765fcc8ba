package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.Rule;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "When is it due?": anybody can have a term computed and see why it ends when it ends (R-EXPLAIN). Works without script. */
@Path("/routing/terms")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class TermsPage {

    /** The order in which a case meets them; rules of a place's own come after. */
    private static final List<String> ORDER = List.of("inform", "object", "handle", "request-review", "review",
            "request-rereview", "rereview", "simple-accept", "simple-decide", "simple-pass-on");

    private final Terms terms;
    private final Answers answers;
    private final Admission admission;
    private final Forms forms;
    private final PageTexts texts;
    private final Template page;

    TermsPage(Terms terms, Answers answers, Admission admission, Forms forms, PageTexts texts,
            @Location("terms") Template page) {
        this.terms = terms;
        this.answers = answers;
        this.admission = admission;
        this.forms = forms;
        this.texts = texts;
        this.page = page;
    }

    @GET
    public Response show(@Context RoutingContext request) {
        Language language = Language.of(request);
        MultivaluedMap<String, String> entered = TermForm.entered(request.queryParams());
        if (!TermForm.sent(entered)) {
            return Response.ok(page(Form.of(entered), null, language).render()).build();
        }
        return forms.submit(entered, TermForm::read, asked -> {
            admission.admit(request);
            return Response.ok(page(Form.of(entered), answers.to(asked, language), language).render()).build();
        }, form -> page(form, null, language));
    }

    private TemplateInstance page(Form form, Answer answer, Language language) {
        return page.data("form", form).data("answer", answer).data("rules", rules(language))
                .data("usualPlace", answers.usualPlace());
    }

    /** Rules that only say how others may be extended are not to be chosen. */
    private List<Option> rules(Language language) {
        ClockWords words = ClockWords.in(language.locale());
        Set<String> extensions = terms.rules().stream().map(Rule::extendedBy).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return terms.rules().stream().filter(rule -> !extensions.contains(rule.name()))
                .sorted(Comparator.comparingInt(TermsPage::position))
                .map(rule -> new Option(rule.name(), texts.text(language, "terms_rule", words.rule(rule),
                        words.days(rule, rule.days()), words.startEvent(rule))))
                .toList();
    }

    private static int position(Rule rule) {
        int position = ORDER.indexOf(rule.name());
        return position < 0 ? ORDER.size() : position;
    }
}
