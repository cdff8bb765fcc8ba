package dev.pujiang.intake.home;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Where citizens begin: what this is, submit, follow, visits. */
@Path("/{service: intake}")
@PermitAll
@RunOnVirtualThread
class HomePage {
    private final Template home;

    HomePage(@Location("home/home") Template home) {
        this.home = home;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return home.instance();
    }
}
