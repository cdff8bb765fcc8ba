package dev.pujiang.feedback.casefile;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One case from its answer's side, for staff in scope and for its petitioners. */
@Path("/{service: feedback}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseFileResource {

    private final CaseFiles files;

    CaseFileResource(CaseFiles files) {
        this.files = files;
    }

    @GET
    @Path("/cases/{number}")
    @RolesAllowed({Permission.REPLY_READ, Permission.CASE_TRACK})
    public CaseFileView read(String number) {
        return files.read(number);
    }
}
