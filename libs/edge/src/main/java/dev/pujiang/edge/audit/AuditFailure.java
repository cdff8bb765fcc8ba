package dev.pujiang.edge.audit;

/** The audit trail could not be written or read; what was to be recorded must not happen. */
public class AuditFailure extends RuntimeException {

    AuditFailure(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
