package dev.pujiang.edge.problem;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.http.Version;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/intake/samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class SampleResource {

    public enum Kind {
        SUGGESTION, REPORT
    }

    public record Claim(@NotBlank @Size(max = 5) @CleanText String category) {}

    public record Sample(@NotNull Kind kind, @CleanText String text, int persons, Instant at, Boolean urgent,
            @Valid @NotEmpty List<Claim> claims, List<@NotBlank String> tags) {}

    @POST
    public Sample create(@RestHeader(IdempotencyKey.HEADER) String key, @Valid Sample sample) {
        return sample;
    }

    @POST
    @Path("/lenient")
    public Sample withoutNotNull(Sample sample) {
        return new Sample(sample.kind(), null, 0, null, null, List.of(), List.of());
    }

    @POST
    @Path("/keyed")
    public String keyed(@RestHeader(IdempotencyKey.HEADER) String key) {
        return "\"" + IdempotencyKey.required(key).value() + "\"";
    }

    @PUT
    @Path("/{id}")
    public Sample change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid Sample sample) {
        Version.required(ifMatch).mustBe(3);
        return sample;
    }

    @GET
    @Path("/{id}")
    public String one(@RestPath UUID id) {
        throw new Problem(CommonProblem.NOT_FOUND);
    }

    @GET
    public List<String> list(@RestQuery Integer limit, @RestQuery Kind kind, @RestQuery UUID body, @RestQuery Instant since,
            @RestQuery String cursor, @RestQuery("page-size") @Max(100) Integer size,
            @RestHeader @Size(max = 3) String requestSource) {
        Cursor.decode(cursor, 2).map(c -> c.instant(0) + "" + c.uuid(1));
        return List.of();
    }

    @GET
    @Path("/fails")
    public String fails() {
        throw new IllegalStateException("secret of the database");
    }

    @GET
    @Path("/database-away")
    public String databaseAway() {
        throw new IllegalStateException(new SQLTransientConnectionException("secret"));
    }

    @GET
    @Path("/limited")
    public String limited() {
        throw Problem.of(CommonProblem.TOO_MANY_REQUESTS).retryAfter(Duration.ofMillis(1500)).with("tries", 5);
    }

    @GET
    @Path("/empty-conflict")
    public Response emptyConflict() {
        return Response.status(409).build();
    }

    @GET
    @Path("/returns-invalid")
    @NotNull
    public String returnsInvalid() {
        return null;
    }

    @DELETE
    @Path("/secret")
    @RolesAllowed("case:read")
    public void secret() {}

    @GET
    @Path("/secret")
    @Authenticated
    public String forAnybodyKnown() {
        return "\"known\"";
    }
}
