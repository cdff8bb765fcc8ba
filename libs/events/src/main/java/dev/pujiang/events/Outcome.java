package dev.pujiang.events;

/** What became of a claim (R-RESULT). */
public enum Outcome {
    SUPPORTED, EXPLAINED, NOT_SUPPORTED, SETTLED, TRANSFERRED
}
