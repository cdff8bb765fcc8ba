package dev.pujiang.edge.problem;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pujiang.edge.language.Language;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Turns whatever went wrong into the one answer: a problem document for programs, the same as a page for people. */
@ApplicationScoped
class Answers {
    static final String JSON = "application/problem+json";
    static final String HTML = "text/html;charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final String TRACE_ID = "traceId";

    private final ObjectMapper mapper;
    private final ProblemTexts texts;
    private final Instance<ProblemPage> page;
    private final CurrentVertxRequest current;

    @Inject
    Answers(ObjectMapper mapper, ProblemTexts texts, Instance<ProblemPage> page, CurrentVertxRequest current) {
        this.mapper = mapper;
        this.texts = texts;
        this.page = page;
        this.current = current;
    }

    /** A complete answer; {@code headers} are those that belong to the problem. */
    record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {}

    Answer to(Throwable thrown, RoutingContext request) {
        return to(Causes.problemOf(thrown), request);
    }

    Answer to(Problem problem, RoutingContext request) {
        String traceId = traceId();
        log(problem, traceId, request);
        Language language = Language.of(request);
        var document = new ProblemDocument(problem.type().uri(), texts.title(problem.type(), language),
                problem.type().status(), texts.detail(problem, language), request.request().path(), traceId,
                texts.errors(problem, language), problem.members());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Language", language.tag());
        headers.put("Cache-Control", "no-store");
        problem.retryAfterHeader().ifPresent(seconds -> headers.put("Retry-After", seconds));
        if (page.isResolvable() && Accepted.page(request.request())) {
            return new Answer(document.status(), HTML, headers, inRequest(request, () -> html(document, language)));
        }
        return new Answer(document.status(), JSON, headers, json(document));
    }

    /** Ends a request that no resource will answer. */
    void end(Throwable thrown, RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        var answer = to(thrown, request);
        response.setStatusCode(answer.status()).putHeader(HttpHeaders.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }

    private byte[] html(ProblemDocument document, Language language) {
        return page.get().render(document, language).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(ProblemDocument document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page needs its request; outside of resources nobody has set it up. */
    private byte[] inRequest(RoutingContext request, Supplier<byte[]> rendering) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            return rendering.get();
        }
        context.activate();
        try {
            current.setCurrent(request);
            return rendering.get();
        } finally {
            context.terminate();
        }
    }

    private static void log(Problem problem, String traceId, RoutingContext request) {
        if (problem.type().status() < 500) {
            return;
        }
        Object running = MDC.put(TRACE_ID, traceId);
        var cause = problem.getCause() == null ? problem : problem.getCause();
        if (problem.type().status() == CommonProblem.DEPENDENCY_UNAVAILABLE.status()) {
            LOG.warnf("%s %s: %s [%s]", request.request().method(), request.request().path(), cause, traceId);
        } else {
            LOG.errorf(cause, "%s %s failed [%s]", request.request().method(), request.request().path(), traceId);
        }
        if (running == null) {
            MDC.remove(TRACE_ID);
        }
    }

    /** That of the running trace if there is one, so that a caller's report leads to the trace and the log. */
    private static String traceId() {
        if (MDC.get(TRACE_ID) instanceof String running && !running.isEmpty()) {
            return running;
        }
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
