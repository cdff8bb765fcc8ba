package dev.pujiang.feedback.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.pujiang.events.Kind;
import dev.pujiang.feedback.cases.AnswerTerm;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Claims that a body has accepted and still has to answer. */
@ApplicationScoped
class WorkList {

    /**
     * One claim.
     *
     * @param term until when it is to be answered; null if routing has told of none
     */
    record Open(String caseNumber, UUID claimId, int ordinal, String category, Kind kind, String place, String placePath,
            Instant acceptedAt, AnswerTerm term) {

        static Open of(ResultSet row) throws SQLException {
            return new Open(row.getString("case_number"), Database.uuid(row, "id"), row.getInt("ordinal"),
                    row.getString("category"), Kind.valueOf(row.getString("kind")), row.getString("place"),
                    row.getString("place_path"), Database.instant(row, "changed_at"), AnswerTerm.of(row));
        }
    }

    private static final String OPEN = """
            select a.case_number, c.id, c.ordinal, c.category, k.kind, k.place, k.place_path, a.changed_at,
                a.due_clock, a.due_rule, a.due_day, a.due_at, a.due_provisional
            from known_assignment a join known_claim c on c.id = a.claim_id join known_case k on k.number = a.case_number
            where a.body = ? and a.status = 'ACCEPTED'
                and not exists (select from decision d where d.claim_id = a.claim_id)
            """;

    private final Database database;

    WorkList(Database database) {
        this.database = database;
    }

    /** What is due first; what has no date, or stands still, comes last, the longest waiting first. */
    List<Open> of(String body, int limit) {
        return database.list(OPEN + "order by a.due_at, a.changed_at, a.id limit ?", Open::of, body, limit);
    }

    /** In the order in which the petitioner made them. */
    List<Open> ofCase(String body, String number) {
        return database.list(OPEN + "and a.case_number = ? order by c.ordinal", Open::of, body, number);
    }
}
