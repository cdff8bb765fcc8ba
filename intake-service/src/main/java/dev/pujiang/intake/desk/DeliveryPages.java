package dev.pujiang.intake.desk;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.intake.delivery.HandingOver;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The replies that an office has still to hand over. */
@Path("/intake/desk/deliveries")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permission.CASE_DELIVER)
@RunOnVirtualThread
class DeliveryPages {
    private static final int LINES = 30;

    private final HandingOver handingOver;
    private final Forms forms;
    private final Template list;
    private final Template confirmation;

    DeliveryPages(HandingOver handingOver, Forms forms, @Location("desk/deliveries") Template list,
            @Location("desk/confirmation") Template confirmation) {
        this.handingOver = handingOver;
        this.forms = forms;
        this.list = list;
        this.confirmation = confirmation;
    }

    /** What the form says; checked as in the API. */
    public record Entered(@NotNull Instant deliveredAt, @NotBlank @CleanText @Size(max = 1000) String evidence) {
        @Override
        public String toString() {
            return "Entered[" + deliveredAt + "]";
        }
    }

    @GET
    public TemplateInstance list(@RestQuery String cursor) {
        var page = handingOver.waiting(cursor, LINES);
        return list.data("page", page)
                .data("next", page.next() == null ? null : "/intake/desk/deliveries?cursor=" + page.next())
                .data("first", cursor == null || cursor.isEmpty() ? null : "/intake/desk/deliveries");
    }

    @GET
    @Path("{number}/{id}")
    public TemplateInstance form(String number, UUID id) {
        return page(Form.empty(), number, id);
    }

    @POST
    @Path("{number}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(String number, UUID id, MultivaluedMap<String, String> entered) {
        return forms.submit(entered, form -> new Entered(form.instant("deliveredAt"), form.text("evidence")), confirm -> {
            handingOver.confirm(number, id, confirm.deliveredAt(), confirm.evidence());
            return Response.seeOther(URI.create("/intake/desk/deliveries")).build();
        }, form -> page(form, number, id));
    }

    private TemplateInstance page(Form form, String number, UUID id) {
        return confirmation.data("form", form).data("caseNumber", number).data("deliveryId", id.toString());
    }
}
