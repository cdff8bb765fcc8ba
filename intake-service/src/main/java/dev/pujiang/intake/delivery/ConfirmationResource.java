package dev.pujiang.intake.delivery;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.intake.delivery.Deliveries.DeliveryView;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** That a petitioner has a reply in hand, as the office says that handed it over. */
@Path("/intake/cases/{number}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Permission.CASE_DELIVER)
class ConfirmationResource {
    private final HandingOver handingOver;

    ConfirmationResource(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    @POST
    @Path("{id}/confirmation")
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
