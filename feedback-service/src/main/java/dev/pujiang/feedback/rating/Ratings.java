package dev.pujiang.feedback.rating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** The ratings of cases. */
@ApplicationScoped
public class Ratings {

    private final Database database;

    Ratings(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    public List<Rating> of(String caseNumber) {
        return database.list("select * from rating where case_number = ? order by rated_at, petitioner_id", Rating::of,
                caseNumber);
    }

    Optional<Rating> of(UUID petitioner) {
        return database.one("select * from rating where petitioner_id = ?", Rating::of, petitioner);
    }

    void add(String caseNumber, Rating rating) {
        database.update("""
                insert into rating (petitioner_id, case_number, office, body, comment, rated_at)
                values (?, ?, ?, ?, ?::text, ?)""", rating.petitionerId(), caseNumber, rating.office(), rating.body(),
                rating.comment(), rating.ratedAt());
    }
}
