package dev.pujiang.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A case now belongs to the docket of a reception.
 */
public record DocketExtended(UUID receptionId, String caseNumber, Instant extendedAt) implements ReceptionEvent {}
