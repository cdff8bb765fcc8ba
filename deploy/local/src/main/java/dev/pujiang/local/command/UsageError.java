package dev.pujiang.local.command;

/** The command line makes no sense; the message says why. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
