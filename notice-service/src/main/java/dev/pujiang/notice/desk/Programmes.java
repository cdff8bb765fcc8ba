package dev.pujiang.notice.desk;

import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.time.ShanghaiTime;
import dev.pujiang.notice.reception.How;
import dev.pujiang.notice.reception.PlanReception;
import dev.pujiang.notice.reception.PlanReception.When;
import dev.pujiang.notice.reception.PlanReception.Where;
import dev.pujiang.notice.reception.PlanReception.Who;
import dev.pujiang.notice.reception.ReceptionView;
import dev.pujiang.notice.reception.Announce;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Programmes of visits as forms: read from what was entered, and entered beforehand. */
final class Programmes {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private Programmes() {}

    static PlanReception plan(Form form) {
        return new PlanReception(Mode.ANNOUNCED_VISIT, form.text("post"), who(form, ""), form.text("division"),
                where(form, ""), windows(form, ""), form.choice("how", How.class), form.text("scope"), form.text("booking"),
                form.text("bring"), form.text("lateReason"));
    }

    static Announce change(Form form) {
        return new Announce(Occasion.CHANGE, form.text("reason"),
                new Announce.Change(null, who(form, "change."), where(form, "change."), windows(form, "change."),
                        form.choice("change.how", How.class), form.text("change.scope"), form.text("change.booking"),
                        form.text("change.bring")),
                form.text("lateReason"));
    }

    /** The present programme, entered beforehand into the form of a change. */
    static Form of(ReceptionView reception) {
        Form form = Form.empty().with("version", reception.version())
                .with("change.official.name", reception.official().name())
                .with("change.official.title", reception.official().title())
                .with("change.venue.name", reception.venue().name())
                .with("change.venue.address", reception.venue().address())
                .with("change.venue.latitude", reception.venue().latitude())
                .with("change.venue.longitude", reception.venue().longitude())
                .with("change.how", reception.how()).with("change.scope", reception.scope())
                .with("change.booking", reception.booking()).with("change.bring", reception.bring());
        for (int i = 0; i < reception.windows().size(); i++) {
            form = form.with("change.windows[" + i + "].from", local(reception.windows().get(i).from()))
                    .with("change.windows[" + i + "].to", local(reception.windows().get(i).to()));
        }
        return form;
    }

    private static Who who(Form form, String prefix) {
        return new Who(form.text(prefix + "official.name"), form.text(prefix + "official.title"));
    }

    private static Where where(Form form, String prefix) {
        return new Where(form.text(prefix + "venue.name"), form.text(prefix + "venue.address"),
                degrees(form, prefix + "venue.latitude"), degrees(form, prefix + "venue.longitude"));
    }

    private static List<When> windows(Form form, String prefix) {
        List<When> windows = new ArrayList<>();
        for (int i = 0; i < form.count(prefix + "windows"); i++) {
            windows.add(new When(form.instant(prefix + "windows[" + i + "].from"),
                    form.instant(prefix + "windows[" + i + "].to")));
        }
        return windows;
    }

    /** What is no number is left to the constraints: out of every range. */
    private static BigDecimal degrees(Form form, String name) {
        String text = form.text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.valueOf(Integer.MAX_VALUE);
        }
    }

    private static String local(Instant instant) {
        return LOCAL.format(instant.atZone(ShanghaiTime.ZONE));
    }
}
