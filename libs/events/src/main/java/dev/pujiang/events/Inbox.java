package dev.pujiang.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Events on their way in, each with effect exactly once and in order per subject: the position of the subject moves in the
 * transaction of the effect.
 *
 * <p>A batch is one transaction. If that fails the events are tried one by one; an outage (database away, deadlock) is waited
 * for as long as it lasts, any other failure, errors too, is tried {@link EventsConfig#attempts()} times and then dead-lettered. The later
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
            metrics.inHand(() -> takeTogether(records, consumer));
        } catch (RuntimeException e) {
            LOG.debugf(e, "batch of %d failed, trying one by one", records.count());
            records.forEach(record -> metrics.inHand(() -> about(record, () -> takeAlone(record, consumer))));
        }
    }

    private <E extends Event> void takeTogether(ConsumerRecords<String, byte[]> records, EventConsumer<E> consumer) {
        List<Envelope> taken = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> records.forEach(record -> about(record, () -> take(record, consumer).ifPresent(taken::add))));
        taken.forEach(metrics::taken);
    }

    private static void about(ConsumerRecord<String, byte[]> record, Runnable work) {
        Tracing.taking(record, () -> LogContext.about(record.key(), work));
    }

    /** The event that has had its effect, if there was one to be had. */
    private <E extends Event> Optional<Envelope> take(ConsumerRecord<String, byte[]> record, EventConsumer<E> consumer) {
        EventPosition event = EventPosition.of(record)
                .orElseThrow(() -> new UnreadableEvent("source, subject or sequence is missing", null));
        return switch (positions.advance(event)) {
            case NEW -> {
                Optional<Envelope> known = Envelope.read(record).filter(read -> consumer.family().isInstance(read.event()));
                known.ifPresent(envelope -> consumer.on(consumer.family().cast(envelope.event()), envelope));
                yield known;
            }
            case STALE -> {
                LOG.debugf("%s %d had its effect already", event.source(), event.sequence());
                yield Optional.empty();
            }
            case BEHIND_DEAD_LETTERS -> {
                deadLetters.add(record, "behind dead letters of its subject");
                yield Optional.empty();
            }
        };
    }

    private <E extends Event> void takeAlone(ConsumerRecord<String, byte[]> record, EventConsumer<E> consumer) {
        Duration pause = config.pause();
        for (int attempt = 1;;) {
            try {
                QuarkusTransaction.requiringNew().call(() -> take(record, consumer)).ifPresent(metrics::taken);
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
        Tracing.failed(cause);
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
