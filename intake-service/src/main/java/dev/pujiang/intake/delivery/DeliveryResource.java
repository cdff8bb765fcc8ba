package dev.pujiang.intake.delivery;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.intake.delivery.Deliveries.DeliveryView;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Replies that people hand over: by letter, by phone, in person. */
@Path("/intake")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Permission.CASE_DELIVER)
class DeliveryResource {
    private final HandingOver handingOver;

    DeliveryResource(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    @GET
    @Path("deliveries")
    public Page<DeliveryView> waiting(@RestQuery String cursor, @RestQuery @DefaultValue("50") int limit) {
        return handingOver.waiting(cursor, limit);
    }

    @POST
    @Path("cases/{number}/deliveries/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeliveryView confirm(String number, UUID id, @NotNull @Valid ConfirmDelivery command) {
        return handingOver.confirm(number, id, command.deliveredAt(), command.evidence());
    }

    /**
     * Confirm that a petitioner has the reply.
     *
     * @param evidence number of the registered letter, who answered the phone, a signature's place; stored encrypted
     */
    public record ConfirmDelivery(@NotNull Instant deliveredAt, @NotBlank @CleanText @Size(max = 1000) String evidence) {
        @Override
        public String toString() {
            return "ConfirmDelivery[" + deliveredAt + "]";
        }
    }
}
