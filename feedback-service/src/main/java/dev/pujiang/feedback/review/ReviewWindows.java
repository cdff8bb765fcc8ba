package dev.pujiang.feedback.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.deadlines.Deadlines;
import dev.pujiang.deadlines.StartClock;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.cases.ReplyDelivered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How long a petitioner may ask for a review of a reply: from its delivery to that petitioner, for a term of the law (R-CLOCKS,
 * R-REVIEW). It is a right: when it lapses nothing else happens. It stays what it is when the case closes or is rated.
 */
@ApplicationScoped
public class ReviewWindows {

    /** Name of the rule in the policy. */
    public static final String RULE = "request-review";

    /**
     * The window of one petitioner of a case, for readers to whom petitioners are numbers (R-PRIVACY).
     *
     * @param petitioner from 1, the same for all replies of a case
     */
    public record Numbered(int petitioner, ClockView clock) {}

    private final Deadlines deadlines;
    private final Cases cases;

    ReviewWindows(Deadlines deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** The windows of all petitioners, in the order in which they began. */
    public List<ClockView> of(String number) {
        return deadlines.ofCase(number).stream().filter(clock -> clock.rule().equals(RULE)).toList();
    }

    /** As {@link #of}, those of a reply together. */
    public List<Numbered> numbered(String number) {
        List<UUID> petitioners = cases.petitioners(number);
        List<Numbered> windows = new ArrayList<>();
        of(number).forEach(clock -> windows.add(new Numbered(petitioners.indexOf(clock.petitionerId()) + 1, clock)));
        windows.sort(Comparator.comparing((Numbered window) -> window.clock().matter())
                .thenComparing(Numbered::petitioner));
        return windows;
    }

    void open(@Observes ReplyDelivered event) {
        KnownCase known = event.known();
        deadlines.start(new StartClock(known.number(), known.kind().classification(), RULE, event.delivery().at(),
                calendarOf(known.place()), event.delivery().replyId(), event.delivery().petitionerId(), null));
    }

    /**
     * Whose calendar holds. A place that is newer than the bundled list of divisions has that of the division above it, whose code
     * is the beginning of its own; should that be unknown too, that of any: the delivery must count (R-ECHO) before the list is
     * brought up to date.
     */
    static String calendarOf(String place) {
        Divisions divisions = Divisions.bundled();
        for (int length = place.length(); length > 0; length--) {
            if (divisions.contains(place.substring(0, length))) {
                return place.substring(0, length);
            }
        }
        return divisions.provinces().getFirst().code();
    }
}
