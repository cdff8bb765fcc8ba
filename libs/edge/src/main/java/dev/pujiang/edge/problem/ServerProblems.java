package dev.pujiang.edge.problem;

import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

/**
 * Refusals that no resource ever sees: bodies over the limit, paths that nobody serves, failures of the server itself. Without
 * this they would be answered by an empty body or by the framework's own page.
 */
@ApplicationScoped
class ServerProblems {
    /** Before authentication (priority 200) and before the framework's own limit, which closes the connection without a word. */
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final int AFTER_EVERYTHING = 100_000;
    private static final String READING_BODY = ServerProblems.class.getName();

    private final Answers answers;
    private final long maxBodySize;
    private final BodyHandler buffered;

    @Inject
    ServerProblems(Answers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.answers = answers;
        this.maxBodySize = limit.map(MemorySize::asLongValue).orElse(-1L);
        this.buffered = BodyHandler.create(false).setBodyLimit(maxBodySize);
    }

    void limitBodies(@Observes Filters filters) {
        if (maxBodySize >= 0) {
            filters.register(this::limitBody, BEFORE_EVERYTHING);
            filters.register(ServerProblems::bodyIsRead, BEFORE_EVERYTHING - 1);
        }
    }

    void answerTheRest(@Observes Router router) {
        router.route().order(AFTER_EVERYTHING).handler(request -> answers.end(Problem.of(CommonProblem.NOT_FOUND), request))
                .failureHandler(this::failed);
    }

    private void limitBody(RoutingContext request) {
        var declared = declaredLength(request);
        if (declared.isPresent()) {
            if (declared.getAsLong() > maxBodySize) {
                tooLarge(request);
            } else {
                request.next();
            }
        } else if (mayHaveBody(request.request().method()) && !isForm(request)) {
            request.put(READING_BODY, true);
            buffered.handle(request);
        } else {
            request.next();
        }
    }

    private static void bodyIsRead(RoutingContext request) {
        request.remove(READING_BODY);
        request.next();
    }

    /** The rest of the body is not read: whoever goes on sending it finds the connection closed. */
    private void tooLarge(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(ended -> request.vertx().setTimer(100, late -> request.request().connection().close()));
        answers.end(Problem.of(CommonProblem.TOO_LARGE).with("limit", maxBodySize), request);
    }

    private void failed(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure == null || failure instanceof HttpException || request.get(READING_BODY) != null) {
            int status = status(request);
            if (status == CommonProblem.TOO_LARGE.status()) {
                tooLarge(request);
            } else {
                answers.end(new WebApplicationException(status), request);
            }
        } else if (failure instanceof AuthenticationRedirectException redirect) {
            follow(redirect, request);
        } else if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            challenge(request, failure);
        } else {
            answers.end(failure, request);
        }
    }

    /** What goes wrong while a body comes in is the sender's: a broken chunk, a lost connection. */
    private static int status(RoutingContext request) {
        int status = request.statusCode();
        boolean reading = request.get(READING_BODY) != null;
        if (status >= 400 && !(reading && status >= 500)) {
            return status;
        }
        return reading ? CommonProblem.MALFORMED_REQUEST.status() : CommonProblem.INTERNAL_ERROR.status();
    }

    /** The last step of signing in: to the page itself, without what the identity provider wrote into the address. */
    private static void follow(AuthenticationRedirectException redirect, RoutingContext request) {
        request.response().setStatusCode(redirect.getCode()).putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
    }

    private void challenge(RoutingContext request, Throwable failure) {
        Challenge.of(request).subscribe().with(challenge -> {
            challenge.headers().forEach(request.response()::putHeader);
            if (challenge.redirects()) {
                request.response().setStatusCode(challenge.status()).end();
            } else {
                answers.end(failure, request);
            }
        });
    }

    private static OptionalLong declaredLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
        } catch (NumberFormatException e) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
    }

    private static boolean mayHaveBody(HttpMethod method) {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT) || method.equals(HttpMethod.PATCH)
                || method.equals(HttpMethod.DELETE);
    }

    private static boolean isForm(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }
}
