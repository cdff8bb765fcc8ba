package dev.pujiang.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pujiang.e2e.Api.Answer;
import dev.pujiang.e2e.Subscriber.Heard;
import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.command.QuietLogging;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * {@code ./pujiang demo}: plays an announced visit and one whole life of a case, then registers cases across all villages and
 * categories of Pujiang county, all through the public APIs, and says what came of it.
 */
public final class Demo {

    /** How many are registered in all. */
    static final int CASES = 300;
    private static final int CLIENTS = 8;
    private static final String TEMPLATE_OF_LIFE = "land-appeal-1";
    private static final String TOWNSHIP_OF_VISIT = "330726101";

    private final Whole whole;
    private final SampleCases samples;
    private final PrintStream out;

    Demo(Whole whole, SampleCases samples, PrintStream out) {
        this.whole = whole;
        this.samples = samples;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        QuietLogging.install();
        try {
            Whole whole = Whole.running();
            new Demo(whole, new SampleCases(Options.usual().root().resolve("deploy/data")), System.out).play();
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void play() throws InterruptedException, ExecutionException {
        try (Subscriber subscriber = new Subscriber(whole.bootstrapServers())) {
            Visit visit = new Visit(whole);
            visit.plan(TOWNSHIP_OF_VISIT);
            visit.publishFirstNotice();
            subscriber.await(visit.id(), "reception.announced.v1");
            out.println("Announced visit " + visit.id() + ", first notice published.");

            Life life = new Life(whole, subscriber);
            ObjectNode submission = samples.submission(samples.indexOf(TEMPLATE_OF_LIFE)).put("channel", "PORTAL")
                    .put("receptionId", visit.id());
            life.play(submission);
            subscriber.await(visit.id(), "docket.extended.v1");
            print(life);
            registerTheOthers(subscriber, life, visit);
        }
    }

    private void print(Life life) {
        out.println();
        out.println("The life of case " + life.caseNumber());
        out.printf("  %-26s %-28s %10s%n", "step", "by", "after");
        life.steps().forEach(step -> out.printf("  %-26s %-28s %7.0f ms%n", step.what(), step.who(),
                Percentiles.millis(step.after())));
        out.println();
    }

    private void registerTheOthers(Subscriber subscriber, Life life, Visit visit)
            throws InterruptedException, ExecutionException {
        Map<String, Integer> claims = new TreeMap<>();
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
                ProgressBar bar = new ProgressBarBuilder().setTaskName("Registering").setInitialMax(CASES - 1)
                        .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(System.console() == null ? 10_000 : 500)
                        .build()) {
            List<Future<?>> submissions = new ArrayList<>();
            for (int i = 1; i < CASES; i++) {
                ObjectNode submission = samples.submission(i);
                submission.get("claims").forEach(claim -> claims.merge(claim.get("category").asText(), 1, Integer::sum));
                submissions.add(clients.submit(() -> {
                    numbers.add(register(submission));
                    bar.step();
                }));
            }
            for (Future<?> submission : submissions) {
                submission.get();
            }
        }
        List<Duration> latencies = new ArrayList<>();
        Map<String, Integer> bodies = new TreeMap<>();
        for (String number : numbers) {
            Heard made = subscriber.await(number, "assignment.made.v1");
            Heard registered = subscriber.await(number, "case.registered.v1");
            latencies.add(Duration.between(registered.time(), made.heard()));
            bodies.merge(made.data().get("body").asText(), 1, Integer::sum);
        }
        summarise(life, visit, numbers.size() + 1, claims, bodies, Percentiles.of(latencies));
    }

    private String register(ObjectNode submission) {
        Answer answer = whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key",
                UUID.randomUUID().toString());
        return answer.expect(201).text("/caseNumber");
    }

    private void summarise(Life life, Visit visit, int cases, Map<String, Integer> claims, Map<String, Integer> bodies,
            Percentiles latency) {
        JsonNode verification = visit.verification();
        out.println();
        long villages = IntStream.range(0, CASES).mapToObj(i -> samples.village(i).code()).distinct().count();
        out.printf("Cases registered        %d, in %d villages%n", cases, villages);
        out.printf("Claims by category      %s%n", claims.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
        out.printf("Responsible bodies      %d different ones%n", bodies.size());
        out.printf("Registered → assigned   p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%d cases, seen by a subscriber)%n",
                Percentiles.millis(latency.p50()), Percentiles.millis(latency.p99()), Percentiles.millis(latency.max()),
                latency.count());
        out.printf("Docket of the visit     %d case(s); chain of notices %s%n", visit.docket().at("/items").size(),
                verification.get("valid").asBoolean() ? "verified" : "BROKEN: " + verification);
        out.println();
        out.println("To look at:");
        out.println("  " + whole.origin() + "/intake/                       home");
        out.println("  " + whole.origin() + "/intake/track                  case " + life.caseNumber() + ", query code "
                + life.queryCode());
        out.println("  " + whole.origin() + "/notice/visits/" + visit.id());
        out.println("  " + whole.origin() + "/routing/desk/assignments      sign in as handler-330726-zrzy, password sample");
        out.println("  " + whole.origin() + "/feedback/desk/figures         sign in as supervisor-330726, password sample");
    }
}
