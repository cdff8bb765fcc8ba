package dev.pujiang.routing.cases;

import java.time.Instant;

/** One petitioner's rating of the receiving office and of the handling body, 1 to 5 (R-RATE). */
public record CaseRating(int office, int body, Instant ratedAt) {}
