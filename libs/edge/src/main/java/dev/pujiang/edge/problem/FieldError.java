package dev.pujiang.edge.problem;

/** One entry of {@code errors} in a problem document; {@code field} and {@code code} are stable, {@code message} is for people. */
public record FieldError(String field, String code, String message) {}
