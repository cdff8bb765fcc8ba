package dev.pujiang.routing.cases;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.Frame;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The file of a case, for staff in whose scope one of its claims lies, and for its petitioners. */
@Path("/routing/cases/{number}")
@RunOnVirtualThread
@RolesAllowed({Permission.ASSIGNMENT_READ, Permission.CASE_TRACK})
@Produces(MediaType.APPLICATION_JSON)
class CaseResource {

    /** R-CHAIN. */
    record Chain(String caseNumber, List<ChainLink> posts) {}

    private final CaseFiles files;
    private final Frame frame;

    CaseResource(CaseFiles files, Frame frame) {
        this.files = files;
        this.frame = frame;
    }

    @GET
    public CaseFileView file(@RestPath String number) {
        return files.file(number, frame.language());
    }

    @GET
    @Path("chain")
    public Chain chain(@RestPath String number) {
        return new Chain(number, files.chain(number, frame.language()));
    }
}
