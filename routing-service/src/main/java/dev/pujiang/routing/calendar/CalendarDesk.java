package dev.pujiang.routing.calendar;

import dev.pujiang.clock.CalendarRefusedException;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.clock.FileFault;
import dev.pujiang.deadlines.HolidayPlans;
import dev.pujiang.deadlines.PlanView;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.CalendarProposed;
import dev.pujiang.events.Classification;
import dev.pujiang.events.Outbox;
import dev.pujiang.routing.RoutingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What an administrator does with holiday plans: recorded, and told to the other services. */
@ApplicationScoped
class CalendarDesk {

    private final HolidayPlans plans;
    private final AuditTrail audit;
    private final Outbox outbox;

    CalendarDesk(HolidayPlans plans, AuditTrail audit, Outbox outbox) {
        this.plans = plans;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Takes in a plan; nothing changes yet but that everybody works out what it would change.
     *
     * @throws Problem 422 with every fault by file, line and key
     */
    @Transactional
    PlanView propose(String file, String yaml) {
        try {
            CalendarProposed proposed = plans.propose(file, yaml);
            outbox.append(proposed, Classification.INTERNAL);
            audit.record("calendar.propose", proposed.planId().toString(), Map.of("calendar", proposed.calendar()));
            return plans.find(proposed.planId()).orElseThrow();
        } catch (CalendarRefusedException e) {
            throw refused(e);
        }
    }

    /**
     * Lets a plan count from now on.
     *
     * @throws Problem 404 if there is no such plan, 409 if it is published already, its effects are not all listed yet, or it no
     *             longer fits on the calendar
     */
    @Transactional
    PlanView publish(UUID id) {
        PlanView plan = plans.find(id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        if (plan.publishedAt() != null) {
            throw Problem.of(RoutingProblem.PLAN_ALREADY_PUBLISHED);
        }
        if (plan.previewedAt() == null) {
            throw Problem.of(RoutingProblem.PLAN_NOT_LOOKED_THROUGH);
        }
        try {
            outbox.append(plans.publish(id)
                    .orElseThrow(() -> Problem.of(RoutingProblem.PLAN_ALREADY_PUBLISHED)), Classification.INTERNAL);
        } catch (CalendarRefusedException e) {
            throw Problem.of(RoutingProblem.PLAN_NO_LONGER_FITS);
        }
        audit.record("calendar.publish", id.toString(), Map.of("calendar", plan.calendar()));
        return plans.find(id).orElseThrow();
    }

    private static Problem refused(CalendarRefusedException refused) {
        Problem problem = Problem.of(RoutingProblem.CALENDAR_REFUSED).detail(refused.faults().size());
        refused.faults().forEach(fault -> problem.fault(FieldFault.worded(place(fault),
                fault.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                language -> ClockWords.in(language.locale()).fault(fault))));
        return problem;
    }

    /** As an editor counts: file:line:column. */
    private static String place(FileFault fault) {
        return fault.line() == 0 ? fault.file() : fault.file() + ":" + fault.line() + ":" + fault.column();
    }
}
