package dev.pujiang.notice.reception;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.directory.KnownPost;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.announcement.NoticeContent;
import dev.pujiang.notice.reception.ReceptionView.Obligation;
import dev.pujiang.notice.reception.ReceptionView.Obligation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Receptions and drafts of notices with the names that go with their codes. */
@ApplicationScoped
class ReceptionViews {

    private final Divisions divisions;
    private final KnownDirectory directory;

    ReceptionViews(Divisions divisions, KnownDirectory directory) {
        this.divisions = divisions;
        this.directory = directory;
    }

    ReceptionView of(Reception reception) {
        Programme programme = reception.programme();
        Reception.Site site = reception.site();
        return new ReceptionView(reception.id(), reception.version(), reception.status(), reception.mode(),
                new ReceptionView.Place(site.division(), divisions.fullName(site.division())),
                new ReceptionView.PostView(programme.post(), postTitle(programme.post())), programme.official(),
                programme.venue(), programme.windows(), programme.how(), programme.scope(), programme.booking(),
                programme.bring(), new ReceptionView.BodyView(site.issuingBody(), bodyName(site.issuingBody())),
                reception.notices(), List.of(obligation(reception, Occasion.FIRST), obligation(reception, Occasion.SECOND)),
                reception.obligations().lateness(),
                reception.plannedAt(), site.divisionPath());
    }

    /** What a notice of the reception would say now. */
    NoticeContent draft(Reception reception, Occasion occasion, String reason) {
        Programme programme = reception.programme();
        Reception.Site site = reception.site();
        Venue venue = programme.venue();
        return new NoticeContent(reception.id(), null, null, null, occasion, reason, null, reception.mode(),
                new NoticeContent.Named(site.division(), divisions.fullName(site.division())), programme.post(),
                new NoticeContent.Official(programme.official().name(), programme.official().title()),
                new NoticeContent.Venue(venue.name(), venue.address(), degrees(venue.latitude()), degrees(venue.longitude())),
                programme.windows().stream().map(window -> new NoticeContent.Window(window.from(), window.to())).toList(),
                programme.how().name(), programme.scope(), programme.booking(), programme.bring(),
                new NoticeContent.Named(site.issuingBody(), bodyName(site.issuingBody())));
    }

    private static String degrees(BigDecimal degrees) {
        return degrees == null ? null : degrees.toPlainString();
    }

    private String bodyName(String code) {
        return directory.bodyName(code, Locale.CHINESE);
    }

    private String postTitle(String code) {
        return directory.post(code).map(KnownPost::titleZh).orElse(code);
    }

    private static Obligation obligation(Reception reception, Occasion occasion) {
        Obligations obligations = reception.obligations();
        return new Obligation(occasion, obligations.dueOn(occasion), state(reception, occasion), obligations.metAt(occasion));
    }

    private static State state(Reception reception, Occasion occasion) {
        Obligations obligations = reception.obligations();
        if (obligations.metAt(occasion) != null) {
            return obligations.missed(occasion) ? State.MET_LATE : State.MET;
        }
        if (obligations.missed(occasion)) {
            return State.MISSED;
        }
        return reception.status().isOver() || reception.status() == ReceptionStatus.BLOCKED ? State.LAPSED : State.PENDING;
    }
}
