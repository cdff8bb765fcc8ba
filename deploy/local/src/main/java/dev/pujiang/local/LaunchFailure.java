package dev.pujiang.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that keeps the system from starting or running, in words for the person at the keyboard: what happened, to
 * which part, where its log is and what it said last.
 */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The part's own log explains it best: the message ends with the log's path and its last lines. */
    public static LaunchFailure of(String part, String what, Path log, List<String> lastLines) {
        StringBuilder text = new StringBuilder(part).append(' ').append(what).append(". Its log: ").append(log);
        lastLines.forEach(line -> text.append("\n    | ").append(line));
        return new LaunchFailure(text.toString());
    }

    /** Turns a failed write into a sentence; a full disk is named as such. */
    public static LaunchFailure writing(Path path, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        return new LaunchFailure(reason.contains("No space left")
                ? "The disk is full: " + path + " cannot be written. Free some space and start again."
                : "Cannot write " + path + ": " + failure, failure);
    }
}
