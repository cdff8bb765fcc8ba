package dev.pujiang.feedback.casefile;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.feedback.cases.AssignmentStatus;
import dev.pujiang.feedback.naming.Names;
import dev.pujiang.feedback.review.ReviewWindows;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Page of staff: one case, what is answered, delivered and rated, and what keeps it open. */
@Path("/feedback/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CaseDeskPage {

    private final Template caseFile;
    private final CaseFiles files;
    private final ReviewWindows windows;
    private final Names names;
    private final Caller caller;
    private final RoutingContext request;

    CaseDeskPage(Template caseFile, CaseFiles files, ReviewWindows windows, Names names, Caller caller,
            RoutingContext request) {
        this.caseFile = caseFile;
        this.files = files;
        this.windows = windows;
        this.names = names;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Path("/cases/{number}")
    @RolesAllowed(Permission.REPLY_READ)
    public TemplateInstance show(String number) {
        CaseFileView file = files.read(number);
        Language language = Language.of(request);
        return caseFile.data("file", file).data("windows", windows.numbered(number)).data("place", names.place(file.place()))
                .data("categories", names.categories(language))
                .data("bodies", names.bodies(Stream.concat(file.claims().stream().map(CaseFileView.ClaimView::body),
                        file.replies().stream().map(CaseFileView.ReplyLine::body)).toList(), language))
                .data("repliers", repliers(file)).data("mayWrite", mayWrite(file))
                .data("mayReadStatement", caller.may(Permission.CASE_READ));
    }

    /** By reply, the body that gave it. */
    private static Map<UUID, String> repliers(CaseFileView file) {
        return file.replies().stream()
                .collect(Collectors.toMap(CaseFileView.ReplyLine::replyId, CaseFileView.ReplyLine::body));
    }

    /** Whoever has begun a reply goes on with it. */
    private boolean mayWrite(CaseFileView file) {
        return caller.may(Permission.REPLY_WRITE) && file.claims().stream().anyMatch(this::isMineToAnswer)
                && file.replies().stream().allMatch(reply -> reply.issuedAt() != null);
    }

    private boolean isMineToAnswer(CaseFileView.ClaimView claim) {
        return claim.outcome() == null && claim.assignment() == AssignmentStatus.ACCEPTED && caller.actsFor(claim.body());
    }
}
