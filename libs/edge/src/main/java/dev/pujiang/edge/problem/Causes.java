package dev.pujiang.edge.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;

/**
 * What an exception means to the caller. The most telling exception of the causal chain decides; what nobody knows is our own
 * fault. Classes of libraries that a service may do without are known by name.
 */
final class Causes {
    private static final Duration DATABASE_BACK_IN = Duration.ofSeconds(5);
    private static final Duration CONTENTION_OVER_IN = Duration.ofSeconds(1);
    private static final Set<String> STALE = Set.of("jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleStateException", "org.hibernate.StaleObjectStateException");
    private static final Set<String> AWAY = Set.of("org.hibernate.exception.JDBCConnectionException",
            "org.apache.kafka.common.errors.TimeoutException",
            "io.quarkus.oidc.OIDCException", "io.quarkus.oidc.client.OidcClientException",
            "org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException",
            "org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException",
            "org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException");

    private Causes() {}

    static Problem problemOf(Throwable thrown) {
        if (thrown instanceof ResteasyReactiveViolationException violations) {
            return violated(violations);
        }
        return first(thrown, Problem.class::isInstance).map(Problem.class::cast).or(() -> security(thrown))
                .or(() -> database(thrown)).orElseGet(() -> other(thrown));
    }

    private static Problem violated(ResteasyReactiveViolationException thrown) {
        if (thrown.getConstraintViolations().stream().anyMatch(Violations::ofReturnValue)) {
            return new Problem(CommonProblem.INTERNAL_ERROR, thrown);
        }
        var faults = Violations.of(thrown.getConstraintViolations());
        if (faults.stream().anyMatch(fault -> fault.field().equals("$") && fault.code().equals("not-null"))) {
            return RequestJson.missingBody();
        }
        var problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        faults.forEach(problem::fault);
        return problem;
    }

    private static Optional<Problem> security(Throwable thrown) {
        if (thrown instanceof UnauthorizedException || thrown instanceof AuthenticationFailedException
                || thrown instanceof AuthenticationCompletionException) {
            return first(thrown, Causes::away).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.of(CommonProblem.UNAUTHORIZED));
        }
        return thrown instanceof ForbiddenException
                ? Optional.of(Problem.of(CommonProblem.FORBIDDEN))
                : Optional.empty();
    }

    private static Optional<Problem> database(Throwable thrown) {
        if (first(thrown, e -> named(e, STALE)).isPresent()) {
            return Optional.of(new Problem(CommonProblem.VERSION_MISMATCH));
        }
        if (first(thrown, Causes::away).isPresent()) {
            return Optional
                    .of(new Problem(CommonProblem.DEPENDENCY_UNAVAILABLE, thrown).retryAfter(DATABASE_BACK_IN));
        }
        return first(thrown, SQLException.class::isInstance).map(SQLException.class::cast)
                .flatMap(e -> ofState(e.getSQLState(), thrown));
    }

    /** SQLSTATE: unique violation; text that PostgreSQL cannot store (a null byte); deadlock and serialisation failure. */
    private static Optional<Problem> ofState(String state, Throwable thrown) {
        return Optional.ofNullable(switch (state) {
            case "23505" -> new Problem(CommonProblem.CONFLICT, thrown);
            case "22021", "22P05" -> Problem.of(CommonProblem.MALFORMED_REQUEST).field("$", "control-character");
            case "40001", "40P01", "55P03" -> new Problem(CommonProblem.DEPENDENCY_UNAVAILABLE, thrown)
                    .retryAfter(CONTENTION_OVER_IN);
            case null, default -> null;
        });
    }

    private static boolean away(Throwable e) {
        if (e instanceof SQLTransientConnectionException || e instanceof SQLNonTransientConnectionException
                || e instanceof ConnectException || e instanceof RejectedExecutionException || named(e, AWAY)) {
            return true;
        }
        return e instanceof SQLException sql && (connectionLost(sql.getSQLState()) || poolExhausted(sql.getMessage()));
    }

    private static boolean connectionLost(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    /** Agroal says it in words only. */
    private static boolean poolExhausted(String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static Problem other(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return status < 500
                    ? Problem.of(CommonProblem.ofStatus(status))
                    : new Problem(CommonProblem.ofStatus(status), thrown);
        }
        return new Problem(CommonProblem.INTERNAL_ERROR, thrown);
    }

    private static boolean named(Throwable e, Set<String> names) {
        for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Throwable> first(Throwable thrown, Predicate<Throwable> telling) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).filter(telling).findFirst();
    }
}
