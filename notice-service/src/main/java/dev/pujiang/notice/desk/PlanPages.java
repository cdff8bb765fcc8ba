package dev.pujiang.notice.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.directory.KnownPost;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.IdempotencyKey;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.page.Forms;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.reception.How;
import dev.pujiang.notice.reception.PlanReception;
import dev.pujiang.notice.reception.Planning;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The form that plans a visit. */
@Path("/notice/desk/receptions")
@RunOnVirtualThread
@RolesAllowed(Permission.RECEPTION_PLAN)
@Produces(MediaType.TEXT_HTML)
class PlanPages {

    private static final int WINDOWS_OFFERED = 3;

    private final Planning planning;
    private final KnownDirectory directory;
    private final Divisions divisions;
    private final AnnouncementPolicy policy;
    private final Caller caller;
    private final Forms forms;
    private final PageTexts texts;
    private final RoutingContext request;
    private final Template plan;

    PlanPages(Planning planning, KnownDirectory directory, Divisions divisions, AnnouncementPolicy policy, Caller caller,
            Forms forms, PageTexts texts,
            RoutingContext request, @Location("desk-plan") Template plan) {
        this.planning = planning;
        this.directory = directory;
        this.divisions = divisions;
        this.policy = policy;
        this.caller = caller;
        this.forms = forms;
        this.texts = texts;
        this.request = request;
        this.plan = plan;
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return page(Form.empty().with("key", UuidCreator.getTimeOrderedEpoch()).with("how", How.IN_PERSON)
                .with("division", caller.division().orElse(null)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> entered) {
        return forms.submit(entered, Programmes::plan, command -> plan(command, entered.getFirst("key")), this::page);
    }

    private Response plan(PlanReception command, String key) {
        var planned = planning.plan(command, IdempotencyKey.required(key));
        return Response.seeOther(URI.create("/notice/desk/receptions/" + planned.reception().receptionId())).build();
    }

    private TemplateInstance page(Form form) {
        Language language = Language.of(request);
        return plan.data("form", form).data("reasonHelps", policy.reasonHelps()).data("posts", posts(language))
                .data("places", places())
                .data("ways", Option.of(texts, language, "how", How.values()))
                .data("windows", Stream.iterate(0, i -> i + 1).limit(WINDOWS_OFFERED).toList());
    }

    /** Leaders go down: the posts of the own division and of those above it. */
    private List<Option> posts(Language language) {
        return caller.division().flatMap(divisions::find).stream()
                .flatMap(own -> divisions.ancestors(own.code()).reversed().stream())
                .flatMap(division -> directory.postsOf(division.code()).stream()
                        .map(post -> new Option(post.code(), title(post, division, language))))
                .toList();
    }

    private static String title(KnownPost post, Division division, Language language) {
        return division.name() + " " + post.title(language.locale()) + " (" + post.code() + ")";
    }

    /** The own division and two levels below it. */
    private List<Option> places() {
        return caller.division().flatMap(divisions::find).stream()
                .flatMap(own -> Stream.concat(Stream.of(own), divisions.children(own.code()).stream()
                        .flatMap(child -> Stream.concat(Stream.of(child), divisions.children(child.code()).stream()))))
                .map(division -> new Option(division.code(), divisions.fullName(division.code()))).toList();
    }
}
