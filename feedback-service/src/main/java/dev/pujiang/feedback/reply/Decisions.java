package dev.pujiang.feedback.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.pujiang.events.Outcome;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Which claims are decided, and by which reply. */
@ApplicationScoped
public class Decisions {

    private final Database database;

    Decisions(Database database) {
        this.database = database;
    }

    public List<Decision> of(String caseNumber) {
        return database.list("select * from decision where case_number = ? order by decided_at, claim_id",
                row -> new Decision(Database.uuid(row, "claim_id"), Database.uuid(row, "reply_id"),
                        Outcome.valueOf(row.getString("outcome")), Database.instant(row, "decided_at")),
                caseNumber);
    }

    /** @return false if another reply has decided the claim */
    boolean decide(String caseNumber, UUID replyId, Answer answer, Instant at) {
        return database
                .update("""
                        insert into decision (claim_id, case_number, reply_id, outcome, decided_at) values (?, ?, ?, ?, ?)
                        on conflict (claim_id) do nothing""", answer.claimId(), caseNumber, replyId, answer.outcome(), at) == 1;
    }
}
