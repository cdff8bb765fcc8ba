package dev.pujiang.notice.desk;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.NoticeChain;
import dev.pujiang.notice.docket.Docket;
import dev.pujiang.notice.reception.ReceptionView;
import dev.pujiang.notice.reception.Receptions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;

/** What planners look at. */
@Path("/notice/desk/receptions")
@RunOnVirtualThread
@RolesAllowed(Permission.RECEPTION_READ)
@Produces(MediaType.TEXT_HTML)
class DeskPages {

    private static final int ON_A_PAGE = 50;

    private final Receptions receptions;
    private final NoticeChain chain;
    private final Docket docket;
    private final AnnouncementPolicy policy;
    private final Template list;
    private final Template detail;

    DeskPages(Receptions receptions, NoticeChain chain, Docket docket, AnnouncementPolicy policy,
            @Location("desk-receptions") Template list,
            @Location("desk-reception") Template detail) {
        this.receptions = receptions;
        this.chain = chain;
        this.docket = docket;
        this.policy = policy;
        this.list = list;
        this.detail = detail;
    }

    @GET
    public TemplateInstance receptions(@QueryParam("from") LocalDate from, @QueryParam("cursor") String cursor) {
        Page<ReceptionView> page = receptions.overseen(from, cursor, ON_A_PAGE);
        return list.data("receptions", page.items()).data("next", next(page.next()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance reception(@PathParam("id") UUID id, @QueryParam("cursor") String cursor,
            @Context RoutingContext request) {
        return page(id, cursor, Form.empty(), Language.of(request));
    }

    /** The page of a reception; {@code form} holds why a step taken there was refused. */
    TemplateInstance page(UUID id, String cursor, Form form, Language language) {
        ReceptionView reception = receptions.overseen(id);
        var cases = docket.of(id, cursor, ON_A_PAGE, language.locale());
        return detail.data("reception", reception).data("notices", chain.of(id).reversed()).data("form", form)
                .data("reasonHelps", policy.reasonHelps())
                .data("docket", cases.items()).data("next", next(cases.next())).data("counts", docket.summary(id));
    }

    private static String next(String cursor) {
        return cursor == null ? null : "?cursor=" + cursor;
    }
}
