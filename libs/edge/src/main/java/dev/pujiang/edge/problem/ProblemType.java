package dev.pujiang.edge.problem;

import java.util.Locale;

/**
 * A kind of refusal that clients may rely on: its slug never changes its meaning. Implemented by one enum per service, whose
 * constants give the slugs ({@code REPLY_ALREADY_ISSUED} is {@code reply-already-issued}). Title and detail stand in the bundle
 * {@code problems/<service>_zh|en.properties} under {@code <slug>.title} and {@code <slug>.detail}.
 */
public interface ProblemType {
    /** Given by the enum constant. */
    String name();

    /** The HTTP status, 400–599. */
    int status();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member of RFC 9457: relative, so that it holds on every installation. */
    default String uri() {
        return "/problems/" + slug();
    }
}
