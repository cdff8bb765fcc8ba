package dev.pujiang.notice.desk;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.reception.Announce;
import dev.pujiang.notice.reception.Announcing;
import dev.pujiang.notice.reception.How;
import dev.pujiang.notice.reception.ReceptionView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The forms that publish notices. The version that was read travels in a hidden input, as {@code If-Match} does for programs. */
@Path("/notice/desk/receptions")
@RunOnVirtualThread
@RolesAllowed(Permission.NOTICE_PUBLISH)
@Produces(MediaType.TEXT_HTML)
class NoticePages {

    private static final int SPARE_WINDOWS = 2;

    private final Announcing announcing;
    private final Receptions receptions;
    private final AnnouncementPolicy policy;
    private final DeskPages desk;
    private final Forms forms;
    private final PageTexts texts;
    private final RoutingContext request;
    private final Template change;
    private final Template cancellation;

    NoticePages(Announcing announcing, Receptions receptions, AnnouncementPolicy policy, DeskPages desk, Forms forms,
            PageTexts texts,
            RoutingContext request, @Location("desk-change") Template change,
            @Location("desk-cancellation") Template cancellation) {
        this.announcing = announcing;
        this.receptions = receptions;
        this.policy = policy;
        this.desk = desk;
        this.forms = forms;
        this.texts = texts;
        this.request = request;
        this.change = change;
        this.cancellation = cancellation;
    }

    @POST
    @Path("{id}/notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response announce(@PathParam("id") UUID id, MultivaluedMap<String, String> entered) {
        return submit(id, entered,
                form -> new Announce(form.choice("occasion", Occasion.class), null, null, form.text("lateReason")),
                form -> desk.page(id, null, form, Language.of(request)));
    }

    @GET
    @Path("{id}/change")
    public TemplateInstance changeForm(@PathParam("id") UUID id) {
        ReceptionView reception = receptions.overseen(id);
        return changePage(reception, Programmes.of(reception));
    }

    @POST
    @Path("{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> entered) {
        return submit(id, entered, Programmes::change, form -> changePage(receptions.overseen(id), form));
    }

    @GET
    @Path("{id}/cancellation")
    public TemplateInstance cancellationForm(@PathParam("id") UUID id) {
        ReceptionView reception = receptions.overseen(id);
        return cancellationPage(reception, Form.empty().with("version", reception.version()));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> entered) {
        return submit(id, entered, form -> new Announce(Occasion.CANCELLATION, form.text("reason"), null, null),
                form -> cancellationPage(receptions.overseen(id), form));
    }

    private Response submit(UUID id, MultivaluedMap<String, String> entered, Function<Form, Announce> read,
            Function<Form, TemplateInstance> page) {
        return forms.submit(entered, read, command -> {
            announcing.announce(id, Version.required("\"" + entered.getFirst("version") + "\""), command);
            return Response.seeOther(URI.create("/notice/desk/receptions/" + id)).build();
        }, page);
    }

    private TemplateInstance changePage(ReceptionView reception, Form form) {
        return change.data("reception", reception).data("form", form).data("reasonHelps", policy.reasonHelps())
                .data("ways", Option.of(texts, Language.of(request), "how", How.values()))
                .data("windows", IntStream.range(0, reception.windows().size() + SPARE_WINDOWS).boxed().toList());
    }

    private TemplateInstance cancellationPage(ReceptionView reception, Form form) {
        return cancellation.data("reception", reception).data("form", form);
    }
}
