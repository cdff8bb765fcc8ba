package dev.pujiang.notice.docket;

import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Classification;
import dev.pujiang.events.DocketExtended;
import dev.pujiang.events.Kind;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.Outcome;
import dev.pujiang.notice.reception.Receptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Fills dockets and follows the claims, in the transaction of the event that says so. */
@ApplicationScoped
class Docketing {

    private static final Logger LOG = Logger.getLogger(Docketing.class);

    private final EntityManager database;
    private final Receptions receptions;
    private final Outbox outbox;
    private final Clock clock;

    Docketing(EntityManager database, Receptions receptions, Outbox outbox, Clock clock) {
        this.database = database;
        this.receptions = receptions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts a case on the docket of the reception it names. An accusation never gets here; should one, it is passed over (R-ACCUSED).
     * A case for a reception that is not known is kept apart: intake has acknowledged it and its handling does not depend on us.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void registered(CaseRegistered registered) {
        if (registered.receptionId() == null) {
            return;
        }
        if (registered.kind() == Kind.REPORT) {
            LOG.errorf("accusation %s on a public topic", registered.caseNumber());
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!receptions.exists(registered.receptionId())) {
            LOG.warnf("case %s names unknown reception %s", registered.caseNumber(), registered.receptionId());
            database.merge(new StrayCase(registered.caseNumber(), registered.receptionId(), now));
            return;
        }
        if (database.find(DocketItem.class, registered.caseNumber()) != null) {
            return;
        }
        database.persist(DocketItem.of(registered, now));
        registered.claims().forEach(claim -> database.persist(DocketClaim.of(registered.caseNumber(), claim)));
        outbox.append(new DocketExtended(registered.receptionId(), registered.caseNumber(), now), Classification.INTERNAL);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void progressed(String caseNumber, UUID claimId, ClaimState state, String body, Outcome outcome, Instant at) {
        ClaimProgress progress = database.find(ClaimProgress.class, claimId);
        if (progress == null) {
            database.persist(new ClaimProgress(claimId, caseNumber, state, body, outcome, at));
        } else {
            progress.advance(state, body, outcome, at);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void closed(String caseNumber, Instant at) {
        if (database.find(CaseClosure.class, caseNumber) == null) {
            database.persist(new CaseClosure(caseNumber, at));
        }
    }
}
