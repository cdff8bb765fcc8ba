package dev.pujiang.notice.calendar;

import dev.pujiang.notice.PublicAnswers;
import dev.pujiang.notice.announcement.NoticeChain;
import dev.pujiang.notice.docket.Docket;
import dev.pujiang.notice.reception.ReceptionView;
import dev.pujiang.notice.reception.Receptions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The page of one visit, for everybody: what is announced, what was announced before, and whether that can be relied on. */
@Path("/notice/visits")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML)
class VisitPages {

    private final Receptions receptions;
    private final NoticeChain chain;
    private final Docket docket;
    private final PublicAnswers answers;
    private final Template visit;

    VisitPages(Receptions receptions, NoticeChain chain, Docket docket, PublicAnswers answers,
            @Location("visit") Template visit) {
        this.receptions = receptions;
        this.chain = chain;
        this.docket = docket;
        this.answers = answers;
        this.visit = visit;
    }

    @GET
    @Path("{id}")
    public Response visit(@PathParam("id") UUID id, Request request) {
        ReceptionView reception = receptions.announced(id);
        return answers.page(visit.data("visit", reception).data("notices", chain.of(id).reversed())
                .data("check", chain.verify(id)).data("docket", docket.summary(id)), request);
    }
}
