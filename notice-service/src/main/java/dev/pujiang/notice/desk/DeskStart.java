package dev.pujiang.notice.desk;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the navigation leads planners. */
@Path("/notice/desk")
@RunOnVirtualThread
@RolesAllowed(Permission.RECEPTION_READ)
class DeskStart {

    @GET
    public Response start() {
        return Response.seeOther(URI.create("/notice/desk/receptions")).build();
    }
}
