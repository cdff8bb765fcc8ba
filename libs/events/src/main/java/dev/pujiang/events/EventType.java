package dev.pujiang.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue: every event that crosses the wire, its CloudEvents {@code type} and the record that carries it. */
@RegisterForReflection(targets = {CaseRegistered.class, CaseNotified.class, AssignmentMade.class, AssignmentSigned.class,
        AssignmentAccepted.class, AssignmentConcluded.class, BodyListed.class, PostListed.class, ReplyIssued.class,
        CaseRated.class, CaseClosed.class, ReceptionAnnounced.class, DocketExtended.class, DeadlineDueSoon.class,
        DeadlineBreached.class, DeadlineEscalated.class, DeadlineLapsed.class,
        DeadlineRecomputed.class, DeadlineRetracted.class, CalendarProposed.class, CalendarPublished.class,
        CaseRegistered.Claim.class,
        ReplyIssued.Decision.class, ReceptionAnnounced.Window.class})
public enum EventType {
    // @formatter:off
    CASE_REGISTERED("case.registered", 1, CaseRegistered.class),
    CASE_NOTIFIED("case.notified", 1, CaseNotified.class),
    ASSIGNMENT_MADE("assignment.made", 1, AssignmentMade.class),
    ASSIGNMENT_SIGNED("assignment.signed", 1, AssignmentSigned.class),
    ASSIGNMENT_ACCEPTED("assignment.accepted", 1, AssignmentAccepted.class),
    ASSIGNMENT_CONCLUDED("assignment.concluded", 1, AssignmentConcluded.class),
    BODY_LISTED("body.listed", 1, BodyListed.class),
    POST_LISTED("post.listed", 1, PostListed.class),
    REPLY_ISSUED("reply.issued", 1, ReplyIssued.class),
    CASE_RATED("case.rated", 1, CaseRated.class),
    CASE_CLOSED("case.closed", 1, CaseClosed.class),
    RECEPTION_ANNOUNCED("reception.announced", 1, ReceptionAnnounced.class),
    DOCKET_EXTENDED("docket.extended", 1, DocketExtended.class),
    DEADLINE_DUE_SOON("deadline.due-soon", 1, DeadlineDueSoon.class),
    DEADLINE_BREACHED("deadline.breached", 1, DeadlineBreached.class),
    DEADLINE_ESCALATED("deadline.escalated", 1, DeadlineEscalated.class),
    DEADLINE_LAPSED("deadline.lapsed", 1, DeadlineLapsed.class),
    DEADLINE_RECOMPUTED("deadline.recomputed", 1, DeadlineRecomputed.class),
    DEADLINE_RETRACTED("deadline.retracted", 1, DeadlineRetracted.class),
    CALENDAR_PROPOSED("calendar.proposed", 1, CalendarProposed.class),
    CALENDAR_PUBLISHED("calendar.published", 1, CalendarPublished.class);
    // @formatter:on

    private static final String PREFIX = "dev.pujiang.";
    private static final Map<String, EventType> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String type;
    private final Class<? extends Event> record;

    EventType(String fact, int version, Class<? extends Event> record) {
        this.type = PREFIX + fact + ".v" + version;
        this.record = record;
    }

    /** The CloudEvents {@code type}, such as {@code dev.pujiang.case.registered.v1}. */
    public String type() {
        return type;
    }

    public Class<? extends Event> record() {
        return record;
    }

    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }

    /** Empty for a type that this version does not know: a newer producer's, which consumers pass over. */
    public static Optional<EventType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }
}
