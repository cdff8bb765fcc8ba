package dev.pujiang.notice.reception;

import java.time.Instant;
import java.util.List;

/**
 * What people are told about a visit: who, when, where, how (R-NOTICE-FIELDS). Windows are in order and do not overlap.
 */
public record Programme(String post, Official official, Venue venue, List<Window> windows, How how, String scope,
        String booking, String bring) {

    public Programme {
        windows = List.copyOf(windows);
    }

    Instant begins() {
        return windows.getFirst().from();
    }

    Instant ends() {
        return windows.getLast().to();
    }

    /** Whether people who know the one would miss the other: another time, another place, or a screen instead of a room. */
    boolean movedFrom(Programme before) {
        return !windows.equals(before.windows) || !venue.equals(before.venue) || how != before.how;
    }

    boolean sameAs(Programme other) {
        return !movedFrom(other) && post.equals(other.post) && official.equals(other.official) && scope.equals(other.scope)
                && booking.equals(other.booking) && bring.equals(other.bring);
    }
}
