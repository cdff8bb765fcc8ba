package dev.pujiang.feedback.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.feedback.figures.Scores;
import dev.pujiang.feedback.store.Database;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What one petitioner thinks, once and for good.
 *
 * @param office 1 (very dissatisfied) to 5 (very satisfied) with the office that received the case
 * @param body the same for the body that handled it
 * @param comment null if none was given; never in an event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Rating(UUID petitionerId, int office, int body, String comment, Instant ratedAt) {

    public Scores scores() {
        return new Scores(office, body);
    }

    boolean says(RateCase command) {
        return office == command.office() && body == command.body() && Objects.equals(comment, command.comment());
    }

    static Rating of(ResultSet row) throws SQLException {
        return new Rating(Database.uuid(row, "petitioner_id"), row.getInt("office"), row.getInt("body"),
                row.getString("comment"), Database.instant(row, "rated_at"));
    }
}
