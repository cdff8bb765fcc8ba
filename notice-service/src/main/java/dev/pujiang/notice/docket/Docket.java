package dev.pujiang.notice.docket;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.http.Cursor;
import dev.pujiang.edge.http.Page;
import dev.pujiang.notice.docket.DocketItemView.BodyView;
import dev.pujiang.notice.docket.DocketItemView.ClaimView;
import dev.pujiang.notice.docket.DocketItemView.Place;
import dev.pujiang.notice.docket.DocketItemView.Progress;
import dev.pujiang.notice.docket.DocketRepository.ClaimRow;
import dev.pujiang.notice.docket.DocketRepository.ClosureRow;
import dev.pujiang.notice.reception.Receptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads dockets: the cases for staff of the division, the counts for everybody. */
@ApplicationScoped
public class Docket {

    private final DocketRepository items;
    private final Receptions receptions;
    private final KnownDirectory directory;
    private final Divisions divisions;

    Docket(DocketRepository items, Receptions receptions, KnownDirectory directory, Divisions divisions) {
        this.items = items;
        this.receptions = receptions;
        this.directory = directory;
        this.divisions = divisions;
    }

    /** The cases of a reception in the caller's division, in order of registration; else 404. */
    @Transactional
    public Page<DocketItemView> of(UUID receptionId, String cursor, int limit, Locale locale) {
        receptions.overseen(receptionId);
        var after = Cursor.decode(cursor, 2);
        Page<DocketItem> page = Page.of(items.of(receptionId, after.map(keys -> keys.instant(0)).orElse(null),
                after.map(keys -> keys.text(1)).orElse(null), limit), limit,
                item -> Cursor.of(item.registeredAt(), item.caseNumber()));
        List<String> cases = page.items().stream().map(DocketItem::caseNumber).toList();
        List<ClaimRow> rows = items.claims(cases);
        Map<String, String> names = directory
                .bodyNames(rows.stream().map(ClaimRow::body).filter(Objects::nonNull).toList(), locale);
        Map<String, List<ClaimView>> claims = rows.stream().collect(Collectors.groupingBy(ClaimRow::caseNumber,
                Collectors.mapping(row -> claim(row, names), Collectors.toList())));
        Map<String, Instant> closed = items.closures(cases).stream()
                .collect(Collectors.toMap(ClosureRow::caseNumber, ClosureRow::closedAt));
        return page.map(item -> view(item, claims.getOrDefault(item.caseNumber(), List.of()),
                closed.get(item.caseNumber())));
    }

    /** The counts of a reception the caller may see; else 404. */
    @Transactional
    public DocketSummary summary(UUID receptionId) {
        receptions.visible(receptionId);
        return DocketSummary.of(receptionId, items.counts(receptionId));
    }

    private DocketItemView view(DocketItem item, List<ClaimView> claims, Instant closedAt) {
        String name = divisions.contains(item.place()) ? divisions.fullName(item.place()) : item.place();
        return new DocketItemView(item.caseNumber(), new Place(item.place(), name), item.persons(), item.registeredAt(),
                Progress.of(claims, closedAt != null), claims, closedAt);
    }

    private static ClaimView claim(ClaimRow row, Map<String, String> names) {
        return new ClaimView(row.ordinal(), row.category(), row.state(),
                row.body() == null ? null : new BodyView(row.body(), names.get(row.body())), row.outcome());
    }
}
