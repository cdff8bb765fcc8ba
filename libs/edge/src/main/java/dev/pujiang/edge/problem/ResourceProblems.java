package dev.pujiang.edge.problem;

import java.lang.annotation.Annotation;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Whatever a resource throws or refuses; a refusal without a body (the framework's of missing permission or of a forged form, a
 * resource's own) is filled in.
 */
class ResourceProblems {
    private static final int FIRST_ERROR = 400;

    private final Answers answers;

    @Inject
    ResourceProblems(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response thrown(Throwable thrown, RoutingContext request) {
        return response(thrown, request);
    }

    @ServerExceptionMapper
    Response thrown(Problem thrown, RoutingContext request) {
        return response(thrown, request);
    }

    @ServerExceptionMapper
    Response thrown(ValidationException thrown, RoutingContext request) {
        return response(thrown, request);
    }

    @ServerExceptionMapper
    Response thrown(ResteasyReactiveViolationException thrown, RoutingContext request) {
        return response(thrown, request);
    }

    @ServerExceptionMapper
    Uni<Response> thrown(UnauthorizedException thrown, RoutingContext request) {
        return challenged(thrown, request);
    }

    @ServerExceptionMapper
    Uni<Response> thrown(AuthenticationFailedException thrown, RoutingContext request) {
        HttpSecurityUtils.addAuthenticationFailureToEvent(thrown, request);
        return challenged(thrown, request);
    }

    /** Redirects and answers chosen on purpose pass; a value of the wrong type in the query is named. */
    @ServerExceptionMapper
    Response thrown(WebApplicationException thrown, RoutingContext request) {
        Response chosen = thrown.getResponse();
        if (chosen.getStatus() < FIRST_ERROR || chosen.hasEntity()) {
            return chosen;
        }
        Throwable meant = QueryValues.fault(thrown, request).map(Throwable.class::cast).orElse(thrown);
        Response answer = response(meant, request);
        chosen.getHeaders().forEach((name, values) -> answer.getHeaders().putIfAbsent(name, values));
        return answer;
    }

    @ServerResponseFilter
    void fillIn(ContainerResponseContext response, RoutingContext request) {
        if (response.getStatus() < FIRST_ERROR || response.hasEntity()) {
            return;
        }
        int status = response.getStatus();
        var answer = answers.to(Problem.of(CommonProblem.ofStatus(status)), request);
        response.setStatus(answer.status());
        response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.contentType()));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }

    /** How to sign in is up to the mechanism: {@code WWW-Authenticate} for programs, a redirect to the sign-in page for people. */
    private Uni<Response> challenged(Throwable thrown, RoutingContext request) {
        return Challenge.of(request).map(challenge -> {
            if (challenge.redirects()) {
                var redirect = Response.status(challenge.status());
                challenge.headers().forEach(redirect::header);
                return redirect.build();
            }
            Response answer = response(thrown, request);
            challenge.headers().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
            return answer;
        });
    }

    private Response response(Throwable thrown, RoutingContext request) {
        var answer = answers.to(thrown, request);
        var response = Response.status(answer.status()).type(answer.contentType()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
