package dev.pujiang.intake.cases;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import io.smallrye.common.annotation.Blocking;

/**
 * Registering cases, for windows and for channels. On threads of a pool, not on virtual ones: Tink keeps its source of
 * randomness per thread, and making a new one for every request took 7 % of the processor time of registrations.
 */
@Path("/intake/cases")
@Blocking
class RegistrationResource {
    private final Registration registration;
    private final Caller caller;

    RegistrationResource(Registration registration, Caller caller) {
        this.registration = registration;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.CASE_REGISTER, Permission.CHANNEL_SUBMIT})
    public RestResponse<RegisteredCase> register(@HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull RegisterCase command) {
        var registered = registration.register(command, Registrant.of(caller), IdempotencyKey.required(key));
        return ResponseBuilder.<RegisteredCase>created(URI.create("/intake/cases/" + registered.caseNumber()))
                .entity(registered).build();
    }
}
