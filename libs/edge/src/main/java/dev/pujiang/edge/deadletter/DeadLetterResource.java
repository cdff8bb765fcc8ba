package dev.pujiang.edge.deadletter;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.events.DeadLetters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Lets an operator have this service take in again what it had to put aside, once the cause is mended. */
@Path("/{service}/dead-letters")
@RunOnVirtualThread
@RolesAllowed(Permission.DEADLETTER_REPLAY)
class DeadLetterResource {

    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @POST
    @Path("replay")
    public DeadLetters.Replay replay() {
        return deadLetters.replay();
    }
}
