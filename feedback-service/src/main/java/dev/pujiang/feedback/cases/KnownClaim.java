package dev.pujiang.feedback.cases;

import java.util.UUID;

/** One request of a case; {@code ordinal} counts from 1 as the petitioner wrote them. */
public record KnownClaim(UUID id, int ordinal, String category) {}
