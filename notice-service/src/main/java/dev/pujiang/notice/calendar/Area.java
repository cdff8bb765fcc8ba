package dev.pujiang.notice.calendar;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A county, or a higher division, for which visits are announced; {@code chosen} if only its visits are shown. */
@TemplateData
public record Area(String code, String name, boolean chosen) {

    static List<Area> of(List<String> paths, String chosen, Divisions divisions) {
        Map<String, Area> areas = new TreeMap<>();
        for (String path : paths) {
            String code = county(path.substring(path.lastIndexOf('/') + 1), divisions);
            areas.putIfAbsent(code, new Area(code, divisions.fullName(code), code.equals(chosen)));
        }
        return List.copyOf(areas.values());
    }

    /** The county a division lies in, or the division itself if it stands above. */
    private static String county(String code, Divisions divisions) {
        return divisions.ancestors(code).stream().filter(division -> division.level() == DivisionLevel.COUNTY)
                .map(Division::code).findFirst().orElse(code);
    }
}
