package dev.pujiang.routing.directory;

import dev.pujiang.deadlines.Superiors;
import dev.pujiang.routing.RoutingConfig;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told when a body is late: the bodies above it, as the directory lists them today (R-ESCALATE). */
@ApplicationScoped
class SuperiorBodies implements Superiors {

    /** An import refuses circles; should one be there all the same, nobody climbs it for ever. */
    private static final int HIGHEST = 32;

    private static final String ABOVE = """
            with recursive above (body, superior, height) as (
                select code, superior, 1 from body where code = any (?) and superior is not null
                union all
                select above.body, body.superior, height + 1 from above join body on body.code = above.superior
                where body.superior is not null and height < ?)
            select body, superior from above order by body, height""";

    private final Rows rows;
    private final String fallbackBody;

    SuperiorBodies(AgroalDataSource database, RoutingConfig config) {
        this.rows = new Rows(database);
        this.fallbackBody = config.fallbackBody();
    }

    @Override
    public Map<String, List<String>> above(Set<String> bodies) {
        return rows.list(ABOVE, row -> new SimpleEntry<>(row.getString(1), row.getString(2)), List.copyOf(bodies), HIGHEST)
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public String ofNobody() {
        return fallbackBody;
    }
}
