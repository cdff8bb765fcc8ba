package dev.pujiang.edge.http;

import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;

/** The client's own name for one submission, header {@code Idempotency-Key}: 1–200 visible ASCII characters. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";
    public static final int MAX_LENGTH = 200;

    public IdempotencyKey {
        if (value == null || value.isEmpty()) {
            throw Problem.of(CommonProblem.MISSING_HEADER).field(HEADER, "missing");
        }
        if (value.length() > MAX_LENGTH || !value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw Problem.invalid(HEADER, "idempotency-key", MAX_LENGTH);
        }
    }

    /** @param header the header as sent: 400 if it is missing, 422 if it is not 1–200 visible ASCII characters */
    public static IdempotencyKey required(String header) {
        return new IdempotencyKey(header);
    }

    @Override
    public String toString() {
        return value;
    }
}
