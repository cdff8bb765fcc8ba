package dev.pujiang.checks.manifest;

/** Nothing can be checked because something cannot be rendered; the message says why. */
public final class RenderingFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    RenderingFailure(String message) {
        super(message);
    }
}
