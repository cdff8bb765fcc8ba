package dev.pujiang.edge.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A refusal on its way to the caller, answered as RFC 9457 {@code application/problem+json}, or as a page if the caller is a
 * browser. It carries codes and arguments only; the words come from the bundles when it is answered.
 *
 * <pre>
 * throw new Problem(CommonProblem.NOT_FOUND);
 * throw Problem.of(CommonProblem.VALIDATION_FAILED).field("claims[0].category", "unknown-category");
 * throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(Duration.ofMinutes(5));
 * throw Problem.of(FeedbackProblem.REPLY_ALREADY_ISSUED).with("replyId", id);
 * </pre>
 *
 * Has no stack trace unless its status is 5xx: a refusal is not a defect and may be made a thousand times a second.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldFault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, Object> arguments = new HashMap<>();
    private Duration retryAfter;

    public Problem(ProblemType type) {
        this(type, null);
    }

    /** @param cause logged if the status is 5xx, never shown */
    public Problem(ProblemType type, Throwable cause) {
        super(type.slug(), cause, false, type.status() >= 500);
        this.type = type;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type);
    }

    /** Validation failed for one field; chain {@link #field} for more. */
    public static Problem invalid(String field, String code, Object... arguments) {
        return of(CommonProblem.VALIDATION_FAILED).field(field, code, arguments);
    }

    /** Names a field at fault; the arguments fill {@code {0}}, {@code {1}}… of the text {@code field.<code>}. */
    public Problem field(String field, String code, Object... arguments) {
        return fault(new FieldFault(field, code, numbered(arguments)));
    }

    public Problem fault(FieldFault fault) {
        faults.add(fault);
        return this;
    }

    /** Adds an extension member to the document; the name must not be one of RFC 9457's. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        arguments.put(member, value);
        return this;
    }

    /** Fills {@code {0}}, {@code {1}}… of the text {@code <slug>.detail}; members fill it by their name. */
    public Problem detail(Object... arguments) {
        this.arguments.putAll(numbered(arguments));
        return this;
    }

    /** When it makes sense to try again; at least a second, sent as {@code Retry-After}. */
    public Problem retryAfter(Duration duration) {
        this.retryAfter = duration;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The value of {@code Retry-After}: whole seconds, at least one. */
    public Optional<String> retryAfterHeader() {
        return retryAfter().map(duration -> Long.toString(Math.max(1, duration.plusMillis(999).toSeconds())));
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public String getMessage() {
        return faults.isEmpty()
                ? super.getMessage()
                : super.getMessage() + " "
                        + faults.stream().map(fault -> fault.field() + ":" + fault.code()).toList();
    }

    private static Map<String, Object> numbered(Object... arguments) {
        var numbered = new HashMap<String, Object>();
        for (int i = 0; i < arguments.length; i++) {
            numbered.put(Integer.toString(i), Objects.requireNonNullElse(arguments[i], ""));
        }
        return numbered;
    }
}
