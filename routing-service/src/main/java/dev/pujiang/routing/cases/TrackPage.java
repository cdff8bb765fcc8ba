package dev.pujiang.routing.cases;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.Frame;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** For petitioners: by when what has to happen in the own case, and why then (R-EXPLAIN). */
@Path("/routing/track")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TrackPage {

    private final Template track;
    private final CaseFiles files;
    private final CaseEntries entries;
    private final Caller caller;
    private final Frame frame;

    TrackPage(Template track, CaseFiles files, CaseEntries entries, Caller caller, Frame frame) {
        this.track = track;
        this.files = files;
        this.entries = entries;
        this.caller = caller;
        this.frame = frame;
    }

    /** Whoever has not shown case number and query code is sent to where that is done. */
    @GET
    @PermitAll
    public Object show() {
        if (!caller.may(Permission.CASE_TRACK)) {
            return Response.seeOther(URI.create("/intake/track")).build();
        }
        CaseFileView file = files.file(caller.caseNumber().orElseThrow(), frame.language());
        return track.data("file", file).data("entries", entries.of(file)).data("waiting", entries.waiting(file));
    }
}
