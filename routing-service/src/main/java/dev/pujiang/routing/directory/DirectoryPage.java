package dev.pujiang.routing.directory;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.edge.problem.FieldError;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.problem.ProblemTexts;
import dev.pujiang.routing.directory.DirectoryImport.Result;
import dev.pujiang.routing.directory.DirectoryImport.Result.Imported;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The directory on screen, and its import with every fault listed. */
@Path("/routing/desk/directory")
@RunOnVirtualThread
@RolesAllowed(Permission.DIRECTORY_READ)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class DirectoryPage {

    private static final int ROWS = 50;

    private final Template directory;
    private final DirectoryStore store;
    private final Upload upload;
    private final ProblemTexts texts;
    private final Caller caller;
    private final Frame frame;

    DirectoryPage(Template directory, DirectoryStore store, Upload upload, ProblemTexts texts, Caller caller, Frame frame) {
        this.directory = directory;
        this.store = store;
        this.upload = upload;
        this.texts = texts;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public TemplateInstance list(@RestQuery String division, @RestQuery String cursor) {
        return page(division, cursor, null, List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Permission.DIRECTORY_IMPORT)
    public Response importDirectory(@RestForm FileUpload bodies, @RestForm FileUpload posts,
            @RestForm FileUpload officials, @RestForm FileUpload rules) {
        try {
            return switch (upload.run(bodies, posts, officials, rules)) {
                case Imported imported -> Response.ok(page(null, null, imported, List.of()).render()).build();
                case Result.Refused refused -> refused(ImportResource.problem(refused));
            };
        } catch (Problem missingParts) {
            return refused(missingParts);
        }
    }

    private Response refused(Problem problem) {
        return Response.status(problem.type().status())
                .entity(page(null, null, null, texts.errors(problem, frame.language())).render()).build();
    }

    private TemplateInstance page(String division, String cursor, Imported imported, List<FieldError> faults) {
        String wanted = division == null || division.isBlank() ? null : division.strip();
        String after = Cursor.decode(cursor, 1).map(key -> key.text(0)).orElse("");
        Page<BodyView> bodies = Page.of(store.bodies(wanted, after, ROWS + 1), ROWS, body -> Cursor.of(body.code()))
                .map(BodyView::of);
        String here = "/routing/desk/directory?"
                + (wanted == null ? "" : "division=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&");
        return directory.data("bodies", bodies.items()).data("division", wanted == null ? "" : wanted)
                .data("next", bodies.next() == null ? null : here + "cursor=" + bodies.next())
                .data("first", cursor == null ? null : here).data("imported", imported).data("faults", faults)
                .data("mayImport", caller.may(Permission.DIRECTORY_IMPORT));
    }
}
