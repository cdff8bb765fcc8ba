package dev.pujiang.edge.http;

import java.util.regex.Pattern;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;

/**
 * The version of a thing that can be changed: sent as {@code ETag}, sent back as {@code If-Match}, a strong tag ({@code "3"}).
 *
 * <pre>
 * Version.required(ifMatch).mustBe(reply.version());
 * return Response.ok(view).tag(new Version(view.version()).tag()).build();
 * </pre>
 */
public record Version(long number) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** The value of {@code ETag} without its quotes, as {@code ResponseBuilder.tag(String)} wants it. */
    public String tag() {
        return Long.toString(number);
    }

    /**
     * @param ifMatch the header {@code If-Match}; 428 if it is missing, 412 if it is anything but one strong tag of ours: whoever
     *        sends {@code *} or an unknown tag has not seen the present state
     */
    public static Version required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.PRECONDITION_REQUIRED).field("If-Match", "missing");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw mismatch();
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    /** Refuses with 412 if the thing has been changed meanwhile. */
    public void mustBe(long present) {
        if (number != present) {
            throw mismatch();
        }
    }

    @Override
    public String toString() {
        return "\"" + number + "\"";
    }

    private static Problem mismatch() {
        return Problem.of(CommonProblem.VERSION_MISMATCH);
    }
}
