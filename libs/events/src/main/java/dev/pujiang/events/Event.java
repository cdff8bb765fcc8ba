package dev.pujiang.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact that one service tells the others: thin, without names, contact data or free text (R-PRIVACY). The records are
 * the contract; their JSON schemas lie under docs/api/schemas. Within a version they only grow.
 */
public sealed interface Event permits CaseEvent, AssignmentEvent, ReplyEvent, ReceptionEvent {

    /** What the fact is about: case number, reception id, body or post code. Key of the record, unit of order. */
    @JsonIgnore
    String subject();

    /** Path below the gateway under which an authorised reader finds more. */
    @JsonIgnore
    String dataref();
}
