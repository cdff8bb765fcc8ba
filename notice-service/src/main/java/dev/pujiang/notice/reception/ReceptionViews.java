package dev.pujiang.notice.reception;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.directory.KnownPost;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import dev.pujiang.notice.announcement.NoticeContent;
import dev.pujiang.notice.reception.ReceptionView.Obligation;
import dev.pujiang.notice.reception.ReceptionView.Obligation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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
                reception.notices(), List.of(first(reception), second(reception)), reception.lateness(),
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

    private static String degrees(java.math.BigDecimal degrees) {
        return degrees == null ? null : degrees.stripTrailingZeros().toPlainString();
    }

    private String bodyName(String code) {
        return directory.bodyName(code, Locale.CHINESE);
    }

    private String postTitle(String code) {
        return directory.post(code).map(KnownPost::titleZh).orElse(code);
    }

    private static Obligation first(Reception reception) {
        return obligation(Occasion.FIRST, reception, reception.firstDueOn(), reception.firstMetAt());
    }

    private static Obligation second(Reception reception) {
        return obligation(Occasion.SECOND, reception, reception.secondDueOn(), reception.secondMetAt());
    }

    private static Obligation obligation(Occasion occasion, Reception reception, LocalDate dueOn, Instant metAt) {
        boolean late = reception.lateness().stream()
                .anyMatch(fact -> fact.occasion() == occasion && fact.dueOn().equals(dueOn));
        if (metAt != null) {
            return new Obligation(occasion, dueOn, late ? State.MET_LATE : State.MET, metAt);
        }
        if (late) {
            return new Obligation(occasion, dueOn, State.MISSED, null);
        }
        return new Obligation(occasion, dueOn, reception.status().isOver() || reception.status() == ReceptionStatus.BLOCKED
                ? State.LAPSED
                : State.PENDING, null);
    }
}
