package dev.pujiang.feedback.reply;

import java.net.URI;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.events.Outcome;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The form on which a handler writes a reply: to all claims of a case that the body has accepted, or a draft again. */
@Path("/feedback/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.REPLY_WRITE)
@RunOnVirtualThread
class ReplyFormPage {

    private final Template replyForm;
    private final Forms forms;
    private final PageTexts texts;
    private final Drafting drafting;
    private final ReplyForms lines;
    private final RoutingContext request;

    ReplyFormPage(Template replyForm, Forms forms, PageTexts texts, Drafting drafting, ReplyForms lines,
            RoutingContext request) {
        this.replyForm = replyForm;
        this.forms = forms;
        this.texts = texts;
        this.drafting = drafting;
        this.lines = lines;
        this.request = request;
    }

    @GET
    @Path("/cases/{number}/reply")
    public TemplateInstance write(String number) {
        return page(number, lines.blank(number).with("key", UuidCreator.getTimeOrderedEpoch()));
    }

    @POST
    @Path("/cases/{number}/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(String number, MultivaluedMap<String, String> entered) {
        String key = Form.of(entered).text("key");
        return forms.submit(entered, ReplyForms::read,
                text -> preview(drafting.draft(number, IdempotencyKey.required(key), text)),
                form -> page(number, form));
    }

    @GET
    @Path("/replies/{id}/edit")
    public TemplateInstance edit(UUID id) {
        ReplyView draft = lines.draft(id);
        return page(draft.caseNumber(), ReplyForms.filled(draft));
    }

    @POST
    @Path("/replies/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(UUID id, MultivaluedMap<String, String> entered) {
        Version seen = Version.required(Form.of(entered).text("version"));
        return forms.submit(entered, ReplyForms::read, text -> preview(drafting.change(id, seen, text)),
                form -> page(lines.draft(id).caseNumber(), form));
    }

    private TemplateInstance page(String number, Form form) {
        Language language = Language.of(request);
        return replyForm.data("number", number).data("form", form).data("lines", lines.of(number, form, language))
                .data("outcomes", Option.of(texts, language, "outcome", Outcome.values()));
    }

    private static Response preview(ReplyView draft) {
        return Response.seeOther(URI.create("/feedback/desk/replies/" + draft.id())).build();
    }
}
