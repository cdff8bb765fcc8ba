package dev.pujiang.notice.calendar;

import dev.pujiang.notice.reception.ReceptionView;
import io.quarkus.qute.TemplateData;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The visits of one month, in order of their beginning; {@code title} names the month. */
@TemplateData
public record Month(String title, List<ReceptionView> visits) {

    public Month {
        visits = List.copyOf(visits);
    }

    static List<Month> of(List<ReceptionView> visits, ZoneId zone, DateTimeFormatter titles) {
        var months = visits.stream().collect(Collectors.groupingBy(
                visit -> YearMonth.from(visit.begins().atZone(zone)), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream().map(entry -> new Month(titles.format(entry.getKey()), entry.getValue())).toList();
    }
}
