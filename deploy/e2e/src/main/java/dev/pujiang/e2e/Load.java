package dev.pujiang.e2e;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Registers cases as fast as a number of clients can, each waiting for its answer, or at a given rate. One event loop drives
 * them all, so that the measuring takes as little as possible of the processors it shares with what is measured.
 */
final class Load implements AutoCloseable {

    /** What came of it; refused counts every answer but 201. */
    record Result(int clients, double perSecond, Percentiles latency, int refused) {}

    private static final int CREATED = 201;

    private final Vertx vertx = Vertx.vertx();
    private final String host;
    private final int port;
    private final String token;
    private final SampleCases samples;
    private final AtomicInteger next = new AtomicInteger();

    Load(String host, int port, String token, SampleCases samples) {
        this.host = host;
        this.port = port;
        this.token = token;
        this.samples = samples;
    }

    /** Each client sends its next case when the one before has been answered. */
    Result closed(int clients, Duration duration) throws Exception {
        return run(clients, until(duration), 0);
    }

    /** The same for a number of cases. */
    Result counted(int clients, int cases) throws Exception {
        AtomicInteger left = new AtomicInteger(cases);
        return run(clients, () -> left.getAndDecrement() > 0, 0);
    }

    /** All clients together send at most so many cases a second. */
    Result paced(int clients, double perSecond, Duration duration) throws Exception {
        return run(clients, until(duration), (long) (1e9 * clients / perSecond));
    }

    private static BooleanSupplier until(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() < end;
    }

    private Result run(int clients, BooleanSupplier more, long pause) throws Exception {
        HttpClient http = vertx.createHttpClient(new HttpClientOptions().setDefaultHost(host).setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(clients));
        List<Client> all = Stream.generate(() -> new Client(http, more, pause)).limit(clients).toList();
        long begin = System.nanoTime();
        vertx.runOnContext(ignored -> all.forEach(Client::send));
        for (Client client : all) {
            client.done.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Duration> times = all.stream().flatMap(client -> client.times.stream()).toList();
        http.close().toCompletionStage().toCompletableFuture().get();
        return new Result(clients, times.size() / seconds, Percentiles.of(times),
                all.stream().mapToInt(client -> client.refused).sum());
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private final class Client {

        private final HttpClient http;
        private final BooleanSupplier more;
        private final long pause;
        private final List<Duration> times = new ArrayList<>();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int refused;

        Client(HttpClient http, BooleanSupplier more, long pause) {
            this.http = http;
            this.more = more;
            this.pause = pause;
        }

        void send() {
            if (!more.getAsBoolean()) {
                done.complete(null);
                return;
            }
            long begin = System.nanoTime();
            Buffer body = Buffer.buffer(samples.submission(next.getAndIncrement()).toString());
            http.request(new RequestOptions().setMethod(HttpMethod.POST).setURI("/intake/cases")
                    .putHeader("Authorization", "Bearer " + token).putHeader("Content-Type", "application/json")
                    .putHeader("Idempotency-Key", UUID.randomUUID().toString()))
                    .compose(request -> request.send(body))
                    .compose(response -> response.body().map(response.statusCode()))
                    .onComplete(status -> answered(begin, status.succeeded() ? status.result() : 0));
        }

        private void answered(long begin, int status) {
            long taken = System.nanoTime() - begin;
            if (status == CREATED) {
                times.add(Duration.ofNanos(taken));
            } else {
                refused++;
            }
            long wait = (pause - taken) / 1_000_000;
            if (wait > 0) {
                vertx.setTimer(wait, timer -> send());
            } else {
                send();
            }
        }
    }
}
