package dev.pujiang.events;

/** What routing says, on {@code pujiang.assignments}: about the claims of a case, and about its directory of bodies and posts, and about
 * the working calendar. */
public sealed interface AssignmentEvent extends Event
        permits AssignmentMade, AssignmentSigned, AssignmentAccepted, AssignmentConcluded, BodyListed, PostListed,
        CalendarProposed, CalendarPublished, DeadlineEvent {}
