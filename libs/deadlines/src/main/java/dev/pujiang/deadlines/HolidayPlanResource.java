package dev.pujiang.deadlines;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Holiday plans and whose days they change in this service, listed before it is so (R-CALENDAR, R-EXPLAIN). */
@Path("/{service}/holiday-plans")
@RunOnVirtualThread
@RolesAllowed(Permission.CALENDAR_IMPORT)
@Produces(MediaType.APPLICATION_JSON)
class HolidayPlanResource {

    private static final int MOST = 500;

    private final HolidayPlans plans;

    HolidayPlanResource(HolidayPlans plans) {
        this.plans = plans;
    }

    /** Newest first. */
    record Plans(List<PlanView> items) {}

    @GET
    public Plans list() {
        return new Plans(plans.list());
    }

    @GET
    @Path("{id}")
    public PlanView read(@RestPath UUID id) {
        return plans.find(id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("{id}/effects")
    public Page<PlanView.Effect> effects(@RestPath UUID id, @RestQuery String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(MOST) int limit) {
        read(id);
        UUID after = Cursor.decode(cursor, 1).map(key -> key.uuid(0)).orElse(null);
        return Page.of(plans.effects(id, after, limit + 1), limit, HolidayPlanResource::position);
    }

    private static Cursor position(PlanView.Effect effect) {
        return Cursor.of(effect.clock().substring(effect.clock().lastIndexOf('/') + 1));
    }
}
