package dev.pujiang.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice of a reception has been published. What was published is never edited (R-SUPERSEDE).
 *
 * @param version counts the notices of this reception from 1
 * @param supersedes the notice this one replaces, or null
 * @param contentHash SHA-256 of the notice chained over the one before, hexadecimal
 */
public record ReceptionAnnounced(UUID receptionId, UUID noticeId, int version, Occasion occasion, Mode mode, String division,
        String post, List<Window> windows, UUID supersedes, String contentHash, Instant announcedAt) implements ReceptionEvent {

    public ReceptionAnnounced {
        windows = List.copyOf(windows);
    }

    /** Why the notice was published: at T-10, at T-3, or because something changed. */
    public enum Occasion {
        FIRST, SECOND, CHANGE, CANCELLATION
    }

    /** The announced visit and the four standing modes of reception. */
    public enum Mode {
        ANNOUNCED_VISIT, FIXED_DATE, DUTY, WALK_IN, HOME_VISIT
    }

    /** A span of time in which people are received. */
    public record Window(Instant from, Instant to) {}
}
