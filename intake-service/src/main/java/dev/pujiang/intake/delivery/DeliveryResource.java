package dev.pujiang.intake.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.intake.delivery.Deliveries.DeliveryView;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Replies that an office has still to hand over: by letter, by phone, in person. */
@Path("/intake/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Permission.CASE_DELIVER)
class DeliveryResource {
    private final HandingOver handingOver;

    DeliveryResource(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    @GET
    public Page<DeliveryView> waiting(@RestQuery String cursor, @RestQuery @DefaultValue("50") int limit) {
        return handingOver.waiting(cursor, limit);
    }
}
