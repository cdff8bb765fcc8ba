package dev.pujiang.routing.assignment;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import dev.pujiang.routing.assignment.Responsibilities.Basis;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Claims that wait for somebody who can be made responsible. Each remembers by what basis it was looked at in vain. */
@ApplicationScoped
class UnassignedClaims {

    /* Any number of replicas may take; one whose rule book is older than what a claim was tried with leaves that to the others. */
    private static final String TAKE = """
            select * from unassigned_claim where tried_version < ? or tried_on < ?
            order by received_at, case_number, ordinal limit ? for update skip locked""";

    private final Rows rows;
    private final ClockPlaces places;

    UnassignedClaims(AgroalDataSource database, ClockPlaces places) {
        this.rows = new Rows(database);
        this.places = places;
    }

    void keep(Collection<RegisteredClaim> claims, Basis basis) {
        rows.batch("""
                insert into unassigned_claim (claim_id, case_number, ordinal, category, kind, channel, place, place_path,
                    received_at, tried_version, tried_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", List.copyOf(claims),
                claim -> new Object[]{claim.claimId(), claim.caseNumber(), claim.ordinal(), claim.category(), claim.kind(),
                        claim.channel(), claim.place(), Divisions.bundled().path(places.division(claim.place())),
                        claim.receivedAt(), basis.edition().version(), basis.day()});
    }

    /** The oldest that have not been tried on this basis and are not in the hands of others; locked. */
    List<RegisteredClaim> lock(Basis basis, int limit) {
        return rows.list(TAKE, UnassignedClaims::claim, basis.edition().version(), basis.day(), limit);
    }

    void tried(Collection<UUID> claims, Basis basis) {
        rows.change("""
                update unassigned_claim set tried_version = greatest(tried_version, ?), tried_on = greatest(tried_on, ?)
                where claim_id = any (?::uuid[])""", basis.edition().version(), basis.day(), List.copyOf(claims));
    }

    void remove(Collection<UUID> claims) {
        rows.change("delete from unassigned_claim where claim_id = any (?::uuid[])", List.copyOf(claims));
    }

    /** In the order of the case. */
    List<UnassignedClaim> ofCase(String caseNumber) {
        return rows.list("select * from unassigned_claim where case_number = ? order by ordinal",
                row -> new UnassignedClaim(claim(row), row.getString("place_path")), caseNumber);
    }

    List<RegisteredClaim> of(Collection<UUID> claims) {
        return rows.list("select * from unassigned_claim where claim_id = any (?::uuid[])", UnassignedClaims::claim,
                List.copyOf(claims));
    }

    private static RegisteredClaim claim(ResultSet row) throws SQLException {
        return new RegisteredClaim(row.getString("case_number"), row.getObject("claim_id", UUID.class), row.getInt("ordinal"),
                row.getString("category"), Rows.choice(row, "kind", Kind.class), Rows.choice(row, "channel", Channel.class),
                row.getString("place"), row.getTimestamp("received_at").toInstant());
    }
}
