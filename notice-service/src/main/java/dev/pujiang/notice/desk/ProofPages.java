package dev.pujiang.notice.desk;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.notice.announcement.NoticeChain;
import dev.pujiang.notice.announcement.NoticeView;
import dev.pujiang.notice.announcement.PublicationChannel;
import dev.pujiang.notice.announcement.Publications;
import dev.pujiang.notice.announcement.RecordPublication;
import dev.pujiang.notice.reception.Receptions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The form that records the proof of a publication. */
@Path("/notice/desk/receptions")
@RunOnVirtualThread
@RolesAllowed(Permission.NOTICE_PUBLISH)
@Produces(MediaType.TEXT_HTML)
class ProofPages {

    private final Publications publications;
    private final NoticeChain chain;
    private final Receptions receptions;
    private final Forms forms;
    private final PageTexts texts;
    private final RoutingContext request;
    private final Template proof;

    ProofPages(Publications publications, NoticeChain chain, Receptions receptions, Forms forms, PageTexts texts,
            RoutingContext request, @Location("desk-proof") Template proof) {
        this.publications = publications;
        this.chain = chain;
        this.receptions = receptions;
        this.forms = forms;
        this.texts = texts;
        this.request = request;
        this.proof = proof;
    }

    @GET
    @Path("{id}/proof")
    public TemplateInstance form(@PathParam("id") UUID id, @QueryParam("notice") String notice) {
        return page(id, Form.empty().with("notice", notice));
    }

    @POST
    @Path("{id}/proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> entered) {
        return forms.submit(entered, ProofPages::command, command -> {
            publications.record(UUID.fromString(entered.getFirst("notice")), command.channel(), command.publishedAt(),
                    command.evidence());
            return Response.seeOther(URI.create("/notice/desk/receptions/" + id)).build();
        }, form -> page(id, form));
    }

    private static RecordPublication command(Form form) {
        return new RecordPublication(form.choice("channel", PublicationChannel.class), form.instant("publishedAt"),
                form.text("evidence"));
    }

    private TemplateInstance page(UUID id, Form form) {
        Language language = Language.of(request);
        List<Option> notices = chain.of(id).reversed().stream().map(notice -> new Option(notice.noticeId().toString(),
                label(notice, language))).toList();
        return proof.data("reception", receptions.overseen(id)).data("form", form).data("notices", notices)
                .data("channels", Option.of(texts, language, "channel", PublicationChannel.RADIO,
                        PublicationChannel.TELEVISION, PublicationChannel.NEWSPAPER, PublicationChannel.BOARD));
    }

    private String label(NoticeView notice, Language language) {
        return texts.text(language, "notice_version", notice.version()) + " · "
                + texts.label(language, "occasion", notice.occasion());
    }
}
