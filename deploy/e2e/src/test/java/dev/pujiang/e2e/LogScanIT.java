package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-PRIVACY: after a whole demonstration, and what people do wrong, no log of any part and no event holds anything that a person told us. */
class LogScanIT {

    private static final String NAME = "示例欧阳查无此人";
    private static final String PHONE = "13900009999";
    private static final String IDENTITY = "330726198801017777";
    private static final String ADDRESS = "浦江县示例路九百九十九号";
    /** Shorter pieces of a text are words that anybody may use. */
    private static final int TELLING = 8;

    private final Whole whole = SystemUnderTest.whole();
    private final SampleCases samples = SystemUnderTest.samples();

    @Test
    void nothingThatWentInIsInAnyLogOrEvent() throws Exception {
        // Given
        Collection<String> secrets = new TreeSet<>(List.of(NAME, PHONE, IDENTITY, ADDRESS));
        for (int i = 0; i < Demo.CASES; i++) {
            collect(samples.submission(i), secrets);
        }
        secrets.addAll(Life.TOLD);

        // When
        try (Subscriber subscriber = new Subscriber(whole.bootstrapServers())) {
            new Demo(whole, samples, new PrintStream(OutputStream.nullOutputStream())).play();
            String last = goWrong();
            subscriber.await(last, "assignment.made.v1");

            // Then
            assertThat(secrets).hasSizeGreaterThan(1_000);
            assertThat(subscriber.subjects()).hasSizeGreaterThan(Demo.CASES);
            assertThat(subscriber.subjects().stream().flatMap(subject -> subscriber.about(subject).stream())
                    .map(heard -> heard.data().toString()))
                    .allSatisfy(event -> assertThat(secrets).noneMatch(event::contains));
        }
        assertThat(LogScan.of(SystemUnderTest.logs()).findings(secrets)).isEmpty();
    }

    @Test
    void findsWhatIsPlanted() throws Exception {
        // Given
        SystemUnderTest.get();
        Files.writeString(SystemUnderTest.logs().resolve("planted.log"), "WARN registered " + NAME + "测试, " + PHONE + "\n");

        // When
        Collection<LogScan.Finding> findings = LogScan.of(SystemUnderTest.logs())
                .findings(List.of(NAME + "测试", ADDRESS + "测试"));

        // Then
        Files.delete(SystemUnderTest.logs().resolve("planted.log"));
        assertThat(findings).containsExactly(new LogScan.Finding("planted.log", 1, NAME + "测试"));
    }

    /**
     * What is refused is logged sooner than what is not.
     *
     * @return the number of the case that is not refused
     */
    private String goWrong() {
        ObjectNode person = Api.JSON.createObjectNode().put("name", NAME).put("phone", PHONE).put("identityNumber", IDENTITY)
                .put("address", ADDRESS).put("medium", "PORTAL");
        ObjectNode submission = samples.submission(1).put("channel", "PORTAL");
        submission.putArray("petitioners").add(person);
        String number = register(submission, UUID.randomUUID().toString()).expect(201).text("/caseNumber");

        String key = UUID.randomUUID().toString();
        register(submission, key);
        assertThat(register(submission.deepCopy().put("title", NAME + ADDRESS), key).status()).isGreaterThanOrEqualTo(400);
        assertThat(register(submission.deepCopy().put("kind", NAME), key + "1").status()).isGreaterThanOrEqualTo(400);
        assertThat(register(submission.deepCopy().put("title", NAME + "\u0000"), key + "2").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(register(submission.deepCopy().put("statement", (NAME + ADDRESS).repeat(5_000)), key + "3").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(register(submission.deepCopy().put(ADDRESS, PHONE), key + "4").status()).isGreaterThanOrEqualTo(400);
        return number;
    }

    private Api.Answer register(ObjectNode submission, String key) {
        return whole.api().post("/intake/cases", whole.client("demo"), submission, "Idempotency-Key", key);
    }

    private static void collect(ObjectNode submission, Collection<String> secrets) {
        JsonNode petitioner = submission.at("/petitioners/0");
        secrets.add(petitioner.get("name").asText());
        secrets.add(petitioner.get("phone").asText());
        addPieces(submission.get("title").asText(), secrets);
        addPieces(submission.get("statement").asText(), secrets);
        submission.get("claims").forEach(claim -> addPieces(claim.get("request").asText(), secrets));
    }

    private static void addPieces(String text, Collection<String> secrets) {
        Arrays.stream(text.split("[，。、；：（）]")).filter(piece -> piece.length() >= TELLING).forEach(secrets::add);
    }
}
