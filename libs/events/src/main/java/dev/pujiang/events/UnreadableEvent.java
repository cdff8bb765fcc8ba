package dev.pujiang.events;

/** A record that no retry will make readable. It goes to the dead letters at once. */
class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
