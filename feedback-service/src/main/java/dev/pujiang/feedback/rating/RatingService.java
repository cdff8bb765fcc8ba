package dev.pujiang.feedback.rating;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.CaseRated;
import dev.pujiang.events.Outbox;
import dev.pujiang.feedback.FeedbackProblem;
import dev.pujiang.feedback.cases.CaseMoved;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownCase;
import dev.pujiang.feedback.figures.Figures;
import dev.pujiang.edge.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Takes the ratings of petitioners: own case, after an answer has reached them, once. */
@ApplicationScoped
public class RatingService {

    /** @param repeated the same rating had been given before */
    public record Given(Rating rating, boolean repeated) {}

    private final Ratings ratings;
    private final Cases cases;
    private final Figures figures;
    private final Caller caller;
    private final Outbox outbox;
    private final Event<CaseMoved> moved;
    private final Clock clock;

    RatingService(Ratings ratings, Cases cases, Figures figures, Caller caller, Outbox outbox, Event<CaseMoved> moved,
            Clock clock) {
        this.ratings = ratings;
        this.cases = cases;
        this.figures = figures;
        this.caller = caller;
        this.outbox = outbox;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Notes a rating. The same values again are the same rating; others are refused with 409 {@code already-rated}, a rating
     * before any delivery with 409 {@code reply-not-delivered}. Counts also after the case is closed.
     */
    @Transactional
    public Given rate(String number, RateCase command) {
        UUID petitioner = caller.petitioner().filter(id -> caller.tracks(number)).orElseThrow(RatingService::notFound);
        PersonalData.refuse(FeedbackProblem.PERSONAL_DATA_IN_TEXT, Collections.singletonMap("comment", command.comment()),
                number);
        KnownCase known = cases.lock(number).orElseThrow(RatingService::notFound);
        if (!cases.petitioners(number).contains(petitioner)) {
            throw notFound();
        }
        Optional<Rating> earlier = ratings.of(petitioner);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), command);
        }
        if (cases.deliveries(number).stream().noneMatch(delivery -> delivery.petitionerId().equals(petitioner))) {
            throw Problem.of(FeedbackProblem.REPLY_NOT_DELIVERED);
        }
        return new Given(add(known, new Rating(petitioner, command.office(), command.body(), command.comment(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))), false);
    }

    private static Given repeated(Rating earlier, RateCase command) {
        if (!earlier.says(command)) {
            throw Problem.of(FeedbackProblem.ALREADY_RATED);
        }
        return new Given(earlier, true);
    }

    private Rating add(KnownCase known, Rating rating) {
        List<Rating> before = ratings.of(known.number());
        ratings.add(known.number(), rating);
        if (known.isClosed()) {
            figures.rated(known, before.stream().map(Rating::scores).toList(), rating.scores());
        }
        outbox.append(new CaseRated(known.number(), rating.petitionerId(), rating.office(), rating.body(), rating.ratedAt()),
                known.kind().classification());
        moved.fire(new CaseMoved(known.number()));
        return rating;
    }

    private static Problem notFound() {
        return Problem.of(CommonProblem.NOT_FOUND);
    }
}
