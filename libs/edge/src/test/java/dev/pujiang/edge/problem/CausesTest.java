package dev.pujiang.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.ws.rs.WebApplicationException;

class CausesTest {

    @ParameterizedTest
    @CsvSource({"23505,CONFLICT", "22021,MALFORMED_REQUEST", "40001,DEPENDENCY_UNAVAILABLE", "08006,DEPENDENCY_UNAVAILABLE",
            "57P01,DEPENDENCY_UNAVAILABLE", "53300,DEPENDENCY_UNAVAILABLE", "42601,INTERNAL_ERROR", ",INTERNAL_ERROR"})
    void readsWhatTheDatabaseSays(String state, CommonProblem expected) {
        var thrown = new IllegalStateException(new SQLException("x", state));

        assertThat(Causes.problemOf(thrown).type()).isEqualTo(expected);
    }

    @Test
    void knowsThatThePoolIsExhausted() {
        assertThat(Causes.problemOf(new SQLException("Acquisition timeout while waiting for new connection")).type())
                .isEqualTo(CommonProblem.DEPENDENCY_UNAVAILABLE);
        assertThat(Causes.problemOf(new RuntimeException(new SQLTransientConnectionException("x"))).retryAfter()).isPresent();
    }

    @Test
    void knowsThatTheBrokerIsAway() {
        assertThat(Causes.problemOf(new TimeoutException("x")).type()).isEqualTo(CommonProblem.DEPENDENCY_UNAVAILABLE);
    }

    @Test
    void findsTheProblemUnderItsWrapping() {
        var problem = new Problem(CommonProblem.TOO_MANY_REQUESTS);

        assertThat(Causes.problemOf(new CompletionException(new RuntimeException(problem)))).isSameAs(problem);
    }

    @ParameterizedTest
    @CsvSource({"418,MALFORMED_REQUEST", "410,NOT_FOUND", "502,DEPENDENCY_UNAVAILABLE", "599,INTERNAL_ERROR"})
    void findsTheNearestTypeForAStatus(int status, CommonProblem expected) {
        assertThat(Causes.problemOf(new WebApplicationException(status)).type()).isEqualTo(expected);
    }
}
