package dev.pujiang.edge.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.FieldError;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.problem.ProblemTexts;
import dev.pujiang.edge.problem.Violations;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * Takes a submitted form: reads a command from it, validates the command as the API would, acts; or shows the page again with what
 * was entered and what is wrong with it (422, or the status of the rule that forbids it).
 *
 * <pre>
 * return forms.submit(entered, SubmitPage::command, this::register, form -&gt; Templates.submit(form));
 * </pre>
 */
@ApplicationScoped
public class Forms {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Validator validator;
    private final ProblemTexts texts;
    private final PageTexts pageTexts;
    private final RoutingContext request;

    @Inject
    Forms(Validator validator, ProblemTexts texts, PageTexts pageTexts, RoutingContext request) {
        this.pageTexts = pageTexts;
        this.validator = validator;
        this.texts = texts;
        this.request = request;
    }

    /**
     * @param read the command from the form; may return null only if it noted a fault
     * @param act usually ends in {@code Response.seeOther}; a {@link Problem} of the fields or of a rule (409, 412, 422, 429) is
     *        shown on the page, any other as a page of its own
     * @param page the page with the form
     */
    public <C> Response submit(MultivaluedMap<String, String> entered, Function<Form, C> read, Function<C, Response> act,
            Function<Form, TemplateInstance> page) {
        var form = Form.of(entered);
        try {
            C command = read.apply(form);
            var faults = faults(form, command);
            if (faults.isEmpty()) {
                return act.apply(command);
            }
            var invalid = Problem.of(CommonProblem.VALIDATION_FAILED);
            faults.forEach(invalid::fault);
            return again(form, invalid, page);
        } catch (Problem problem) {
            if (isForTheReader(problem)) {
                return again(form, problem, page);
            }
            throw problem;
        }
    }

    private <C> List<FieldFault> faults(Form form, C command) {
        var faults = new ArrayList<>(form.unreadable());
        if (command != null) {
            var unreadable = faults.stream().map(FieldFault::field).collect(Collectors.toSet());
            Violations.of(validator.validate(command)).stream().filter(fault -> !unreadable.contains(fault.field()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private Response again(Form form, Problem problem, Function<Form, TemplateInstance> page) {
        var language = Language.of(request);
        List<FieldError> errors = texts.errors(problem, language);
        String refusal = errors.isEmpty() ? texts.detail(problem, language) : null;
        String title = refusal == null && errors.isEmpty() ? texts.title(problem.type(), language) : refusal;
        var answer = Response.status(problem.type().status()).type(HTML)
                .entity(page.apply(form.refused(errors, labels(errors, language), title)).render());
        problem.retryAfterHeader().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** The label of {@code claims[0].category} is the text {@code field_claims_category}. */
    private Map<String, String> labels(List<FieldError> errors, Language language) {
        var labels = new HashMap<String, String>();
        for (FieldError error : errors) {
            String key = "field_" + error.field().replaceAll("\\[\\d+]", "").replace('.', '_');
            pageTexts.find(language, key).ifPresent(label -> labels.put(error.field(), label));
        }
        return labels;
    }

    private static boolean isForTheReader(Problem problem) {
        return switch (problem.type().status()) {
            case 409, 412, 422, 429 -> true;
            default -> false;
        };
    }
}
