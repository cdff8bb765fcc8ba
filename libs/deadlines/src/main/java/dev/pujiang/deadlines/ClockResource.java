package dev.pujiang.deadlines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pujiang.clock.ClockWords;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

    private final Deadlines deadlines;
    private final ClockReaders readers;
    private final Frame frame;

    ClockResource(Deadlines deadlines, ClockReaders readers, Frame frame) {
        this.deadlines = deadlines;
        this.readers = readers;
        this.frame = frame;
    }

    /** The clocks of a case, in the order in which they began. */
    record CaseClocks(List<ExplainedClock> items) {}

    /**
     * A clock in the reader's language.
     *
     * @param name of its rule
     * @param explanation line by line: start event, rule, each pause, extension, the days, the end, what it leans on
     */
    @RegisterForReflection
    record ExplainedClock(@JsonUnwrapped ClockView view, String name, List<String> explanation) {}

    @GET
    public CaseClocks ofCase(@RestQuery("case") @NotNull @Size(min = 1, max = LONGEST_NUMBER) String caseNumber) {
        List<ExplainedClock> clocks = deadlines.ofCase(caseNumber).stream().filter(readers::mayRead).map(this::explained)
                .toList();
        if (clocks.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
        }
        return new CaseClocks(clocks);
    }

    @GET
    @Path("{id}")
    public ExplainedClock read(@RestPath UUID id) {
        return deadlines.find(id).filter(readers::mayRead).map(this::explained)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    private ExplainedClock explained(ClockView clock) {
        ClockWords words = ClockWords.in(frame.language().locale());
        return new ExplainedClock(clock, words.rule(clock.derivation().rule()), words.lines(clock.derivation()));
    }
}
