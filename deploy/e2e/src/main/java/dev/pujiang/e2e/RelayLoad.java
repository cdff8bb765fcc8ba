package dev.pujiang.e2e;

import dev.pujiang.events.EventsConfig;
import dev.pujiang.events.OutboxRelay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.postgresql.ds.PGSimpleDataSource;

/** How many events a second one relay brings from a full outbox to the broker, acknowledged and deleted. */
final class RelayLoad {

    private static final String SCHEMA = "bench_relay";
    private static final String TOPIC = "pujiang.bench";
    private static final int EVENTS = 200_000;

    private final PGSimpleDataSource database;
    private final String bootstrapServers;

    RelayLoad(String url, String password, String bootstrapServers) {
        database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("intake");
        database.setPassword(password);
        database.setCurrentSchema(SCHEMA);
        this.bootstrapServers = bootstrapServers;
    }

    double perSecond() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            fill(statement);
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
            try {
                return drain(statement);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
                statement.execute("drop schema " + SCHEMA + " cascade");
            }
        }
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute("drop schema if exists " + SCHEMA + " cascade");
        statement.execute("create schema " + SCHEMA);
        statement.execute("create table outbox (like public.outbox including all)");
        statement.execute("""
                insert into outbox (topic, key, headers, value)
                select '%s', 'case-' || i %% 10000, jsonb_build_object('ce_id', uuidv7(), 'ce_source', 'bench',
                    'ce_type', 'dev.pujiang.case.registered.v1', 'ce_specversion', '1.0', 'ce_sequence', i::text),
                    decode(repeat('61', 600), 'hex')
                from generate_series(1, %d) i""".formatted(TOPIC, EVENTS));
        statement.execute("analyze outbox");
    }

    private double drain(Statement statement) throws Exception {
        OutboxRelay relay = new OutboxRelay(database, Map.of("bootstrap.servers", bootstrapServers), new Config());
        long begin = System.nanoTime();
        relay.start();
        while (pending(statement)) {
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        relay.stop();
        return EVENTS / seconds;
    }

    private static boolean pending(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select exists (select from outbox)")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private record Config() implements EventsConfig {

        @Override
        public String source() {
            return "bench";
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String deadLetterTopic() {
            return TOPIC;
        }

        @Override
        public int relayBatch() {
            return 1000;
        }

        @Override
        public Duration relayInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int attempts() {
            return 1;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(100);
        }
    }
}
