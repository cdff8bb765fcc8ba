package dev.pujiang.feedback.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.CaseNotified;
import dev.pujiang.events.CaseRegistered;
import dev.pujiang.feedback.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * What feedback knows of cases. Topics are not in order with one another, so an assignment may be told of before its case: it is
 * kept, and counts once intake has registered the case. Until then the case does not exist here.
 */
@ApplicationScoped
public class Cases {

    private static final String CASE = "select * from known_case where number = ?";

    private final Database database;
    private final Event<CaseMoved> moved;
    private final Event<ReplyDelivered> delivered;

    Cases(Database database, Event<CaseMoved> moved, Event<ReplyDelivered> delivered) {
        this.database = database;
        this.moved = moved;
        this.delivered = delivered;
    }

    public Optional<KnownCase> find(String number) {
        return database.one(CASE, KnownCase::of, number);
    }

    /** As {@link #find}, and nobody else changes the case until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownCase> lock(String number) {
        return database.one(CASE + " for no key update", KnownCase::of, number);
    }

    /** In the order in which the petitioner made them. */
    public List<KnownClaim> claims(String number) {
        return database.list("select id, ordinal, category from known_claim where case_number = ? order by ordinal",
                row -> new KnownClaim(Database.uuid(row, "id"), row.getInt("ordinal"), row.getString("category")), number);
    }

    public List<UUID> petitioners(String number) {
        return database.list("select id from known_petitioner where case_number = ? order by id",
                row -> Database.uuid(row, "id"),
                number);
    }

    public List<Assignment> assignments(String number) {
        return database.list("select id, claim_id, body, status from known_assignment where case_number = ? order by id",
                row -> new Assignment(Database.uuid(row, "id"), Database.uuid(row, "claim_id"), row.getString("body"),
                        AssignmentStatus.valueOf(row.getString("status"))),
                number);
    }

    /** Oldest first. */
    public List<Delivery> deliveries(String number) {
        return database.list("select * from delivery where case_number = ? order by delivered_at, petitioner_id",
                row -> new Delivery(Database.uuid(row, "reply_id"), Database.uuid(row, "petitioner_id"),
                        CaseNotified.Medium.valueOf(row.getString("medium")), Database.instant(row, "delivered_at")),
                number);
    }

    /** Cases that have waited for nothing but ratings since before then, oldest first; others' work is passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownCase> lockWaiting(Instant sinceBefore, int limit) {
        return database.list("""
                select * from known_case where waiting_since <= ? order by waiting_since limit ?
                for no key update skip locked""", KnownCase::of, sinceBefore, limit);
    }

    /** Notes that the case waits for nothing but ratings, since its last delivery; null: it waits for more than that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void waits(String number, Instant since) {
        database.update("""
                update known_case set waiting_since = ?::timestamptz where number = ? and closed_at is null
                    and waiting_since is distinct from ?::timestamptz""", since, number, since);
    }

    /** Closes for good. The database refuses it without an answer to every claim and a delivery to every petitioner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean close(String number, Instant at) {
        return database.update(
                "update known_case set closed_at = ?, waiting_since = null where number = ? and closed_at is null", at,
                number) == 1;
    }

    void registered(CaseRegistered event) {
        int added = database.update("""
                insert into known_case (number, kind, place, place_path, persons, registered_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""", event.caseNumber(), event.kind(), event.place(), path(event.place()),
                event.persons(), event.registeredAt());
        event.claims().forEach(claim -> database.update(
                "insert into known_claim (id, case_number, ordinal, category) values (?, ?, ?, ?) on conflict do nothing",
                claim.claimId(), event.caseNumber(), claim.ordinal(), claim.category()));
        event.petitioners().forEach(petitioner -> database.update(
                "insert into known_petitioner (id, case_number) values (?, ?) on conflict do nothing", petitioner,
                event.caseNumber()));
        if (added == 1) {
            deliveries(event.caseNumber()).forEach(delivery -> tell(event.caseNumber(), delivery));
        }
    }

    void delivered(CaseNotified event) {
        int added = database.update("""
                insert into delivery (reply_id, petitioner_id, case_number, medium, delivered_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", event.replyId(), event.petitionerId(), event.caseNumber(), event.medium(),
                event.deliveredAt());
        if (added == 1) {
            tell(event.caseNumber(), new Delivery(event.replyId(), event.petitionerId(), event.medium(), event.deliveredAt()));
        }
        moved.fire(new CaseMoved(event.caseNumber()));
    }

    private void tell(String number, Delivery delivery) {
        find(number).ifPresent(known -> delivered.fire(new ReplyDelivered(known, delivery)));
    }

    void assigned(String caseNumber, Assignment assignment, String post, Instant at) {
        database.update("""
                insert into known_assignment (id, case_number, claim_id, body, post, status, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set status = excluded.status, changed_at = excluded.changed_at,
                    post = coalesce(excluded.post, known_assignment.post)""", assignment.id(), caseNumber,
                assignment.claimId(), assignment.body(), post, assignment.status(), at);
    }

    /** A division unknown here, such as one newer than the bundled list, stands for itself. */
    private static String path(String place) {
        Divisions divisions = Divisions.bundled();
        return divisions.contains(place) ? divisions.path(place) : place;
    }
}
