package dev.pujiang.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that leaves one row per event it is given, and fails for the subjects it is told to. */
@ApplicationScoped
class EffectConsumer implements EventConsumer<CaseEvent> {

    private final Map<String, Runnable> failing = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final DataSource database;

    EffectConsumer(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Incoming("cases")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void on(CaseEvent event, Envelope envelope) {
        failing.getOrDefault(event.subject(), () -> {}).run();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("insert into effect (subject, sequence) values (?, ?)")) {
            insert.setString(1, event.subject());
            insert.setLong(2, envelope.sequence());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void failFor(String subject) {
        failFor(subject, () -> {
            throw new IllegalStateException("told to fail");
        });
    }

    /** Does this before each effect on the subject: to fail in a certain way, or to be slow. */
    void failFor(String subject, Runnable failure) {
        failing.put(subject, failure);
    }

    void succeedFor(String subject) {
        failing.remove(subject);
    }

    /** The sequences that had an effect on a subject, in the order in which they had it. */
    List<Long> effectsOn(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select sequence from effect where subject = ? order by id")) {
            select.setString(1, subject);
            List<Long> sequences = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    sequences.add(result.getLong(1));
                }
            }
            return sequences;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
