package dev.pujiang.events;

/** Outbox or inbox could not be read or written; the transaction it belonged to is void. */
public class EventStoreException extends RuntimeException {

    EventStoreException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
