package dev.pujiang.edge.problem;

/** The refusals that mean the same on all four services. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400), MISSING_HEADER(400), UNAUTHORIZED(401), FORBIDDEN(403), NOT_FOUND(404), METHOD_NOT_ALLOWED(
            405), NOT_ACCEPTABLE(406), CONFLICT(409), VERSION_MISMATCH(412), TOO_LARGE(413), UNSUPPORTED_MEDIA_TYPE(
                    415), VALIDATION_FAILED(422), IDEMPOTENCY_KEY_REUSED(422), PRECONDITION_REQUIRED(
                            428), TOO_MANY_REQUESTS(429), INTERNAL_ERROR(500), DEPENDENCY_UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The type for a status that the framework chose: the nearest in the catalogue. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> VERSION_MISMATCH;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION_FAILED;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> DEPENDENCY_UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
