package dev.pujiang.events;

/**
 * What a service does on the events of one other service. Implemented by a bean whose {@code @Incoming} method hands its
 * records to {@link Inbox#receive}; dead letters that are replayed reach it as well.
 *
 * @param <E> the events of one topic, to be told apart by a {@code switch} without {@code default}
 */
public interface EventConsumer<E extends Event> {

    Class<E> family();

    /** Takes effect, in the transaction that also notes the event as taken. What it throws voids both. */
    void on(E event, Envelope envelope);
}
