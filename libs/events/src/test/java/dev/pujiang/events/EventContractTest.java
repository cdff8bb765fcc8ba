package dev.pujiang.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The events are a contract with strangers. Each type has an approved snapshot: what we write must be it, what we wrote must
 * still be read, and it must fit the published schema.
 */
class EventContractTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
    private static final Path SCHEMAS = Path.of("../../docs/api/schemas");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String CASE = "330726-26-00000123-4";
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID A = UUID.fromString("019ab000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("019ab000-0000-7000-8000-00000000000b");
    private static final UUID C = UUID.fromString("019ab000-0000-7000-8000-00000000000c");
    private static final Term HANDLE = new Term("/routing/clocks/" + A, "handle", B, null, "330726-zrzy", AT,
            LocalDate.parse("2027-01-22"), Instant.parse("2027-01-22T16:00:00Z"), true);
    private static final Term REVIEW = new Term("/feedback/clocks/" + A, "request-review", B, A, null, AT,
            LocalDate.parse("2026-12-23"), Instant.parse("2026-12-23T16:00:00Z"), false);
    private static final Map<EventType, Event> SAMPLES = Stream.<Event>of(
            new CaseRegistered(CASE, Kind.APPEAL, Channel.PORTAL, "330726101201", C, 3, List.of(A),
                    List.of(new CaseRegistered.Claim(B, 1, "land")), AT, AT.plusSeconds(1)),
            new CaseNotified(CASE, B, A, CaseNotified.Medium.PORTAL, AT),
            new AssignmentMade(CASE, B, C, "330726-zrzy", "330726-zrzy-head", Level.COUNTY, LegalPath.PETITION, "pj-land", AT,
                    List.of(term("inform", B, "2026-12-08"), term("object", C, "2026-11-30"))),
            new AssignmentSigned(CASE, B, C, "330726-zrzy", AT),
            new AssignmentAccepted(CASE, B, C, "330726-zrzy", AT, true, List.of(HANDLE)),
            new AssignmentConcluded(CASE, B, C, "330726-zrzy", Outcome.SUPPORTED, AT),
            new BodyListed("330726-zrzy", "浦江县自然资源和规划局", "Natural Resources Bureau", "330726", Level.COUNTY, "330726-zf",
                    LocalDate.of(2023, 6, 30), null),
            new PostListed("330726-zrzy-head", "330726-zrzy", "局长", "Director", "330726", Level.COUNTY,
                    LocalDate.of(2023, 6, 30), null),
            new ReplyIssued(CASE, A, "330726-zrzy", List.of(new ReplyIssued.Decision(B, Outcome.EXPLAINED)), AT),
            new CaseRated(CASE, A, 5, 4, AT),
            new CaseClosed(CASE, AT),
            new ReceptionAnnounced(C, A, 2, ReceptionAnnounced.Occasion.SECOND, ReceptionAnnounced.Mode.ANNOUNCED_VISIT,
                    "330726101", "330726-zf-head",
                    List.of(new ReceptionAnnounced.Window(AT, AT.plusSeconds(3600))), B, "00".repeat(32), AT),
            new DocketExtended(C, CASE, AT),
            new DeadlineDueSoon(CASE, REVIEW, 3),
            new DeadlineBreached(CASE, HANDLE, "330726-zf", AT),
            new DeadlineEscalated(CASE, HANDLE, 2, "330700-zf", AT),
            new DeadlineLapsed(CASE, term("object", C, "2026-11-30")),
            new DeadlineRecomputed(CASE, HANDLE, DeadlineRecomputed.Cause.EXTENSION, LocalDate.parse("2026-12-23"),
                    Instant.parse("2026-12-23T16:00:00Z"), AT),
            new DeadlineRetracted(CASE, HANDLE, AT),
            new CalendarProposed("cn", A, "33", "国务院办公厅关于2027年部分节假日安排的通知", LocalDate.parse("2026-11-23"),
                    List.of("SATURDAY", "SUNDAY"), List.of(new CalendarProposed.Holiday("new-year", "元旦", "New Year's Day")),
                    List.of(new CalendarProposed.Year(2027, 1, List.of(
                            new CalendarProposed.Day(LocalDate.parse("2027-01-01"), false, "new-year"),
                            new CalendarProposed.Day(LocalDate.parse("2027-01-03"), true, "new-year")))),
                    AT),
            new CalendarPublished("cn", A, AT)).collect(Collectors.toMap(EventType::of, Function.identity()));

    @Test
    void everyTypeHasASample() {
        assertThat(SAMPLES).containsOnlyKeys(EventType.values());
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenAsApproved(EventType type) throws IOException {
        String written = EventJson.MAPPER.writeValueAsString(SAMPLES.get(type));
        assertThat(EventJson.MAPPER.readTree(written)).isEqualTo(EventJson.MAPPER.readTree(snapshot(type)));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatWasWrittenBefore(EventType type) throws IOException {
        Event read = EventJson.MAPPER.readValue(snapshot(type), type.record());
        assertThat(read).isEqualTo(SAMPLES.get(type));
    }

    @ParameterizedTest
    @EnumSource
    void fitsThePublishedSchema(EventType type) throws IOException {
        assertThat(schema(type).validate(snapshot(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesAnEventWithoutItsSubject(EventType type) throws IOException {
        assertThat(schema(type).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    /** Topics keep what was written before there were clocks: no terms, and nothing said of silence. */
    @Test
    void readsAnAssignmentOfBeforeThereWereClocks() throws IOException {
        assertThat(beforeClocks(EventType.ASSIGNMENT_MADE)).isEqualTo(new AssignmentMade(CASE, B, C, "330726-zrzy",
                "330726-zrzy-head", Level.COUNTY, LegalPath.PETITION, "pj-land", AT, null));
        assertThat(beforeClocks(EventType.ASSIGNMENT_ACCEPTED))
                .isEqualTo(new AssignmentAccepted(CASE, B, C, "330726-zrzy", AT, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNMENT_MADE", "ASSIGNMENT_ACCEPTED"})
    void theSchemaStillFitsAnAssignmentOfBeforeThereWereClocks(EventType type) throws IOException {
        assertThat(schema(type).validate(snapshot(type, ".before-clocks"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesATermWithoutItsLastDay() throws IOException {
        String without = snapshot(EventType.DEADLINE_BREACHED).replaceFirst("\"lastDay\": \"[0-9-]+\",", "");
        assertThat(schema(EventType.DEADLINE_BREACHED).validate(without, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aPausedTermHasNoEnd() throws IOException {
        Event paused = new DeadlineRecomputed(CASE, new Term(HANDLE.clock(), "handle", B, null, "330726-zrzy", AT,
                HANDLE.lastDay(), null, true), DeadlineRecomputed.Cause.PAUSE, HANDLE.lastDay(), HANDLE.dueAt(), AT);
        String written = EventJson.MAPPER.writeValueAsString(paused);
        assertThat(written).doesNotContain("\"dueAt\"");
        assertThat(schema(EventType.DEADLINE_RECOMPUTED).validate(written, InputFormat.JSON)).isEmpty();
        assertThat(EventJson.MAPPER.readValue(written, DeadlineRecomputed.class)).isEqualTo(paused);
    }

    private static Term term(String rule, UUID matter, String lastDay) {
        return new Term("/routing/clocks/" + A, rule, matter, null, "330726-zrzy", AT, LocalDate.parse(lastDay),
                Instant.parse(lastDay + "T16:00:00Z"), false);
    }

    private static Event beforeClocks(EventType type) throws IOException {
        return EventJson.MAPPER.readValue(snapshot(type, ".before-clocks"), type.record());
    }

    private static String snapshot(EventType type, String variant) throws IOException {
        return Files.readString(SNAPSHOTS.resolve(fact(type) + variant + ".json"));
    }

    private static String snapshot(EventType type) throws IOException {
        return snapshot(type, "");
    }

    private static Schema schema(EventType type) throws IOException {
        return REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(fact(type) + ".schema.json")));
    }

    private static String fact(EventType type) {
        return type.type().substring("dev.pujiang.".length());
    }
}
