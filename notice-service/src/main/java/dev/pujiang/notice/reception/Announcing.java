package dev.pujiang.notice.reception;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.NoticeChain;
import dev.pujiang.notice.announcement.NoticeView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Publishes the notices of a reception: what the reception becomes and the notice that says so, in one transaction. */
@ApplicationScoped
public class Announcing {

    private final ReceptionRepository receptions;
    private final NoticeChain chain;
    private final ProgrammeRules rules;
    private final ReceptionViews views;
    private final AnnouncementPolicy policy;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    Announcing(ReceptionRepository receptions, NoticeChain chain, ProgrammeRules rules, ReceptionViews views,
            AnnouncementPolicy policy, Caller caller, AuditTrail audit, Clock clock) {
        this.receptions = receptions;
        this.chain = chain;
        this.rules = rules;
        this.views = views;
        this.policy = policy;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes the next notice. 404 outside of the caller's division, 412 if the reception has changed since it was read. */
    @Transactional
    public Announced announce(UUID receptionId, Version version, Announce request) {
        Reception reception = receptions.locked(receptionId)
                .filter(found -> caller.oversees(found.site().divisionPath()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        version.mustBe(reception.version());
        checkShape(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (request.occasion()) {
            case FIRST -> reception.publishFirst(policy, now, request.lateReason());
            case SECOND -> reception.publishSecond(policy, now, request.lateReason());
            case CHANGE -> {
                reception.refuseOnceBegun(now);
                Programme changed = request.change().appliedTo(reception.programme());
                rules.check(changed, now, "change.");
                reception.change(changed, policy, now, request.lateReason());
            }
            case CANCELLATION -> reception.cancel(now, policy);
        }
        audit.record("notice.publish", receptionId.toString(), Map.of("occasion", request.occasion().name()));
        return publish(reception, request.occasion(), request.reason(), now);
    }

    /** The second notice of a reception that is in hand, published by the passing of time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announceSecond(Reception reception, Instant now) {
        reception.publishSecond(policy, now, null);
        publish(reception, Occasion.SECOND, null, now);
    }

    private Announced publish(Reception reception, Occasion occasion, String reason, Instant now) {
        NoticeView notice = chain.publish(views.draft(reception, occasion, reason), reception.site().divisionPath(), now);
        receptions.flush();
        return new Announced(notice, views.of(reception));
    }

    /** Which of the fields belong to which occasion. */
    private static void checkShape(Announce request) {
        Problem problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        boolean supersedes = request.occasion() == Occasion.CHANGE || request.occasion() == Occasion.CANCELLATION;
        if (supersedes && (request.reason() == null || request.reason().isBlank())) {
            problem.field("reason", "required");
        }
        if (!supersedes && request.reason() != null) {
            problem.field("reason", "null");
        }
        if (request.occasion() == Occasion.CHANGE && request.change() == null) {
            problem.field("change", "required");
        }
        if (request.occasion() != Occasion.CHANGE && request.change() != null) {
            problem.field("change", "null");
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }

    /** The notice, and the reception as it has become. */
    public record Announced(NoticeView notice, ReceptionView reception) {}
}
