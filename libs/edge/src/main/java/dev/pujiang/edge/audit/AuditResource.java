package dev.pujiang.edge.audit;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Lets an auditor check that the trail of this service has not been tampered with. */
@Path("/{service}/audit")
@RunOnVirtualThread
@RolesAllowed(Permission.AUDIT_READ)
class AuditResource {

    private final AuditSeal seal;

    AuditResource(AuditSeal seal) {
        this.seal = seal;
    }

    @GET
    @Path("verification")
    public AuditSeal.Verification verification() {
        return seal.verify();
    }
}
