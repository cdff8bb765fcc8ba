package dev.pujiang.notice.reception;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans announced visits. Nobody outside sees a plan before its first notice. */
@ApplicationScoped
public class Planning {

    private final ReceptionRepository receptions;
    private final PlanKeys keys;
    private final ProgrammeRules rules;
    private final ReceptionViews views;
    private final Divisions divisions;
    private final AnnouncementPolicy policy;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    Planning(ReceptionRepository receptions, PlanKeys keys, ProgrammeRules rules, ReceptionViews views, Divisions divisions,
            AnnouncementPolicy policy, Caller caller, AuditTrail audit, Clock clock) {
        this.receptions = receptions;
        this.keys = keys;
        this.rules = rules;
        this.views = views;
        this.divisions = divisions;
        this.policy = policy;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a visit in the caller's division or below it, announced by the caller's body. The same request under the same key is
     * the same plan (R-IDEMPOTENT).
     */
    @Transactional
    public Planned plan(PlanReception request, IdempotencyKey key) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Optional<UUID> before = keys.take(caller.id(), key, request, id);
        if (before.isPresent()) {
            return new Planned(views.of(receptions.findById(before.get())), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (request.mode() != Mode.ANNOUNCED_VISIT) {
            throw Problem.invalid("mode", "unknown-value", Mode.ANNOUNCED_VISIT.name())
                    .with("allowed", Mode.ANNOUNCED_VISIT.name());
        }
        Reception.Site site = site(request.division());
        Programme programme = request.programme();
        rules.check(programme, now, "");
        Reception reception = Reception.plan(id, site, programme, policy, now, request.lateReason());
        receptions.persistAndFlush(reception);
        audit.record("reception.plan", id.toString(), Map.of("division", site.division(), "post", programme.post()));
        return new Planned(views.of(reception), true);
    }

    private Reception.Site site(String code) {
        String body = caller.body().orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN));
        Division division = divisions.find(code).orElseThrow(() -> Problem.invalid("division", "unknown-division"));
        String path = divisions.path(division.code());
        if (!caller.oversees(path)) {
            throw Problem.invalid("division", "outside-your-division");
        }
        return new Reception.Site(division.code(), path, body);
    }

    /** @param isNew false if the same request had planned it before */
    public record Planned(ReceptionView reception, boolean isNew) {}
}
