package dev.pujiang.notice.reception;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads receptions: what was announced, for everybody; plans as well, for staff of the division. */
@ApplicationScoped
public class Receptions {

    private final ReceptionRepository receptions;
    private final ReceptionViews views;
    private final Divisions divisions;
    private final AnnouncementPolicy policy;
    private final Caller caller;
    private final Clock clock;

    Receptions(ReceptionRepository receptions, ReceptionViews views, Divisions divisions, AnnouncementPolicy policy,
            Caller caller, Clock clock) {
        this.receptions = receptions;
        this.views = views;
        this.divisions = divisions;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    /** A reception that the caller may see: announced, or planned within their division; else 404. */
    @Transactional
    public ReceptionView visible(UUID id) {
        return receptions.findByIdOptional(id).filter(reception -> reception.notices() > 0 || overseen(reception))
                .map(views::of).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    /** A reception that was announced; else 404, whoever asks. */
    @Transactional
    public ReceptionView announced(UUID id) {
        return receptions.findByIdOptional(id).filter(reception -> reception.notices() > 0).map(views::of)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    /** A reception within the caller's division; else 404. */
    @Transactional
    public ReceptionView overseen(UUID id) {
        return receptions.findByIdOptional(id).filter(this::overseen).map(views::of)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    @Transactional
    public boolean exists(UUID id) {
        return receptions.findByIdOptional(id).isPresent();
    }

    /**
     * Announced receptions in order of their beginning.
     *
     * @param division only there and below, or null for everywhere
     * @param from first day, or null for those not over yet
     * @param to last day, or null
     */
    @Transactional
    public Page<ReceptionView> announced(String division, LocalDate from, LocalDate to, String cursor, int limit) {
        return list(true, division == null ? null : path(division), from, to, cursor, limit);
    }

    /** Paths of the divisions in which announced receptions are to come, in order. */
    @Transactional
    public List<String> announcedDivisions() {
        return receptions.announcedDivisions(clock.instant());
    }

    /** All receptions of the caller's division and below, plans included, those not over yet first. */
    @Transactional
    public Page<ReceptionView> overseen(LocalDate from, String cursor, int limit) {
        String path = caller.division().flatMap(divisions::find).map(own -> divisions.path(own.code()))
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN));
        return list(false, path, from, null, cursor, limit);
    }

    private Page<ReceptionView> list(boolean announcedOnly, String path, LocalDate from, LocalDate to, String cursor,
            int limit) {
        var after = Cursor.decode(cursor, 2);
        var search = new ReceptionRepository.Search(announcedOnly, from == null ? clock.instant() : startOf(from),
                to == null ? null : startOf(to.plusDays(1)), path, after.map(keys -> keys.instant(0)).orElse(null),
                after.map(keys -> keys.uuid(1)).orElse(null), limit);
        return Page.of(receptions.listed(search), limit,
                last -> Cursor.of(last.programme().begins(), last.id())).map(views::of);
    }

    private String path(String division) {
        return divisions.find(division).map(found -> divisions.path(found.code()))
                .orElseThrow(() -> Problem.invalid("division", "unknown-division"));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(policy.zone()).toInstant();
    }

    private boolean overseen(Reception reception) {
        return caller.may(Permission.RECEPTION_READ) && caller.oversees(reception.site().divisionPath());
    }
}
