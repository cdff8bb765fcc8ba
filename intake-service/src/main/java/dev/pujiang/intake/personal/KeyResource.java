package dev.pujiang.intake.personal;

import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.pujiang.edge.access.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Rotation of the keys for personal data: put a new primary key into the keyset, restart, then call this until it is done. */
@Path("/intake/keys")
@RunOnVirtualThread
class KeyResource {
    private final ReEncryption reEncryption;

    KeyResource(ReEncryption reEncryption) {
        this.reEncryption = reEncryption;
    }

    @POST
    @Path("re-encryption")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.KEYS_ROTATE)
    public ReEncryptionView reEncrypt() {
        var progress = reEncryption.run();
        return new ReEncryptionView(progress.renewed(), progress.done());
    }

    /** Call again while {@code done} is false. */
    public record ReEncryptionView(Map<String, Integer> renewed, boolean done) {}
}
