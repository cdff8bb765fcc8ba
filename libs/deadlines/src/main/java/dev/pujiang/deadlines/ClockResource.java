package dev.pujiang.deadlines;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.Frame;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The clocks of cases, for those whose business they are, each with the reasons for its end (R-EXPLAIN). */
@Path("/{service}/clocks")
@RunOnVirtualThread
@RolesAllowed({Permission.ASSIGNMENT_READ, Permission.REPLY_READ, Permission.CASE_TRACK})
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {

    private static final int LONGEST_NUMBER = 40;

    private final ClockReading reading;
    private final Frame frame;

    ClockResource(ClockReading reading, Frame frame) {
        this.reading = reading;
        this.frame = frame;
    }

    /** The clocks of a case, in the order in which they began. */
    record CaseClocks(List<ExplainedClock> items) {}

    @GET
    public CaseClocks ofCase(@RestQuery("case") @NotNull @Size(min = 1, max = LONGEST_NUMBER) String caseNumber) {
        return new CaseClocks(reading.ofCase(caseNumber).stream().map(this::explained).toList());
    }

    @GET
    @Path("{id}")
    public ExplainedClock read(@RestPath UUID id) {
        return explained(reading.read(id));
    }

    private ExplainedClock explained(ClockView clock) {
        return ExplainedClock.of(clock, frame.language());
    }
}
