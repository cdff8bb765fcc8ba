package dev.pujiang.intake.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.intake.IntakeProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** Following a case with its number and query code, for programs of petitioners and portals. */
@Path("/intake/track")
@RunOnVirtualThread
class TrackingResource {
    private final TrackingFlow flow;
    private final Caller caller;

    TrackingResource(TrackingFlow flow, Caller caller) {
        this.flow = flow;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public PetitionerToken.Signed prove(@NotNull @Valid ProveCase command) {
        return switch (flow.prove(command.caseNumber(), command.queryCode())) {
            case Proof.Verdict.Proven proven -> flow.token(proven);
            case Proof.Verdict.Wrong wrong -> throw Problem.of(IntakeProblem.WRONG_QUERY_CODE);
            case Proof.Verdict.TooOften often -> throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(often.pause());
        };
    }

    @GET
    @Path("case")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.CASE_TRACK)
    public TrackingView track(RoutingContext request) {
        return flow.view(caller, Language.of(request));
    }

    /** Show that one is the petitioner of a case. Both are read leniently: spaces, hyphens, small letters. */
    public record ProveCase(@NotBlank @Size(max = 60) String caseNumber, @NotBlank @Size(max = 60) String queryCode) {
        @Override
        public String toString() {
            return "ProveCase[" + caseNumber + "]";
        }
    }
}
