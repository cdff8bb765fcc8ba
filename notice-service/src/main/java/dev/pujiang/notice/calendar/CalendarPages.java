package dev.pujiang.notice.calendar;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.notice.PublicAnswers;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.reception.ReceptionView;
import dev.pujiang.notice.reception.Receptions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;

/**
 * The calendar of coming visits, for everybody, at {@code /notice/}. The path is a pattern because a literal {@code /notice} would win
 * over {@code /{service}/audit} and hide what the libraries answer below it.
 */
@Path("/{service: notice}")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CalendarPages {

    private static final int VISITS_ON_A_PAGE = 60;

    private final Receptions receptions;
    private final Divisions divisions;
    private final AnnouncementPolicy policy;
    private final PublicAnswers answers;
    private final PageTexts texts;
    private final Template calendar;

    CalendarPages(Receptions receptions, Divisions divisions, AnnouncementPolicy policy,
            PublicAnswers answers, PageTexts texts, @Location("calendar") Template calendar) {
        this.receptions = receptions;
        this.divisions = divisions;
        this.policy = policy;
        this.answers = answers;
        this.texts = texts;
        this.calendar = calendar;
    }

    @GET
    public Response calendar(@QueryParam("division") String asked, @QueryParam("cursor") String cursor, Request request,
            @Context RoutingContext context) {
        String division = asked == null || asked.isBlank() ? null : asked;
        Page<ReceptionView> page = receptions.announced(division, null, null, cursor, VISITS_ON_A_PAGE);
        return answers.page(calendar.data("months", Month.of(page.items(), policy.zone(), titles(Language.of(context))))
                .data("areas", Area.of(receptions.announcedDivisions(), division, divisions))
                .data("division", division).data("next", next(page.next(), division)), request);
    }

    private DateTimeFormatter titles(Language language) {
        return DateTimeFormatter.ofPattern(texts.text(language, "calendar_month_pattern"), language.locale());
    }

    private static String next(String cursor, String division) {
        return cursor == null ? null : "/notice/?cursor=" + cursor + (division == null ? "" : "&division=" + division);
    }
}
