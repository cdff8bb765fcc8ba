package dev.pujiang.edge.problem;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

/**
 * JAX-RS answers 404 to a query parameter of the wrong type and does not say which. In a path that is right: there is no such
 * thing. In a query the client must learn what to correct, so the value that could not be converted is looked up there.
 */
final class QueryValues {
    private static final Pattern QUOTED = Pattern.compile("(?s)For input string: \"(.*?)\"(?: .*)?");
    private static final Pattern UUID = Pattern.compile("(?s)(?:Invalid UUID string|UUID string too large): ?(.*)");
    private static final Pattern ENUM = Pattern.compile("(?s)No enum constant \\S+\\.([^.]*)");

    private QueryValues() {}

    static Optional<Problem> fault(WebApplicationException thrown, RoutingContext request) {
        if (!(thrown instanceof NotFoundException) || thrown.getCause() == null || thrown.getCause() instanceof Problem) {
            return Optional.empty();
        }
        String value = refused(thrown.getCause());
        var problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        for (String name : request.queryParams().names()) {
            if (request.queryParams().getAll(name).contains(value)) {
                problem.field(name, "wrong-type");
            }
        }
        return problem.faults().isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    private static String refused(Throwable cause) {
        if (cause instanceof DateTimeParseException time) {
            return time.getParsedString();
        }
        String message = String.valueOf(cause.getMessage());
        for (Pattern pattern : new Pattern[]{QUOTED, UUID, ENUM}) {
            var found = pattern.matcher(message);
            if (found.matches()) {
                return found.group(1);
            }
        }
        return message;
    }
}
