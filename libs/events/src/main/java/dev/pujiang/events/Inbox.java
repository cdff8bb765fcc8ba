package dev.pujiang.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Events on their way in, each with effect exactly once and in order per subject: the position of the subject moves in the
 * transaction of the effect.
 *
 * <p>A batch is one transaction. If that fails the events are tried one by one; an outage (database away, deadlock) is waited
 * for as long as it lasts, any other failure is tried {@link EventsConfig#attempts()} times and then dead-lettered. The later
 * events of that subject follow it there until {@link DeadLetters#replay()} has taken them in. What fails while the service stops
 * is left to the next start.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxPositions positions;
    private final DeadLetters deadLetters;
    private final EventMetrics metrics;
    private final EventsConfig config;
    private volatile boolean stopping;

    Inbox(InboxPositions positions, DeadLetters deadLetters, EventMetrics metrics, EventsConfig config) {
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.config = config;
    }

    /** What fails from now on fails because everything around it is being closed: it comes again at the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Takes in what the broker delivered. Returns when every event has had its effect or lies with the dead letters. */
    public <E extends Event> void receive(ConsumerRecords<String, byte[]> records, EventConsumer<E> consumer) {
        try {
            QuarkusTransaction.requiringNew().run(() -> records.forEach(record -> take(record, consumer)));
        } catch (RuntimeException e) {
            LOG.debugf(e, "batch of %d failed, trying one by one", records.count());
            records.forEach(record -> takeAlone(record, consumer));
        }
    }

    private <E extends Event> void take(ConsumerRecord<String, byte[]> record, EventConsumer<E> consumer) {
        Tracing.taking(record, () -> LogContext.about(record.key(), () -> advance(record, consumer)));
    }

    private <E extends Event> void advance(ConsumerRecord<String, byte[]> record, EventConsumer<E> consumer) {
        Optional<Envelope> read = Envelope.read(record);
        if (read.isEmpty() || !consumer.family().isInstance(read.get().event())) {
            return;
        }
        Envelope envelope = read.get();
        switch (positions.advance(envelope)) {
            case NEW -> {
                consumer.on(consumer.family().cast(envelope.event()), envelope);
                metrics.taken(envelope);
            }
            case STALE -> LOG.debugf("%s %s had its effect already", envelope.source(), envelope.id());
            case BEHIND_DEAD_LETTERS -> deadLetters.add(record, envelope, "behind dead letters of its subject");
        }
    }

    private <E extends Event> void takeAlone(ConsumerRecord<String, byte[]> record, EventConsumer<E> consumer) {
        Duration pause = config.pause();
        for (int attempt = 1;;) {
            try {
                QuarkusTransaction.requiringNew().run(() -> take(record, consumer));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw e;
                }
                if (Outage.caused(e)) {
                    LOG.warnf("waiting %d ms for the database: %s", pause.toMillis(), e.getMessage());
                } else if (e instanceof UnreadableEvent || attempt++ >= config.attempts()) {
                    bury(record, e);
                    return;
                }
            }
            pause = Outage.rest(pause);
        }
    }

    private void bury(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
        LOG.errorf(cause, "dead letter: %s-%d@%d", record.topic(), record.partition(), record.offset());
        for (Duration pause = config.pause();; pause = Outage.rest(pause)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> deadLetters.add(record, cause.getClass().getSimpleName()));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw e;
                }
                LOG.warnf("dead letter waits %d ms: %s", pause.toMillis(), e.getMessage());
            }
        }
    }
}
