package dev.pujiang.routing.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import java.util.Map;

/**
 * One of the five links of the responsibility chain of a place (R-CHAIN).
 *
 * @param body the government of the division, or the committee of a village; null if the directory does not list it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChainLink(DivisionLevel level, String division, String divisionName, String body, String bodyName, String post,
        String postTitle) {

    static ChainLink of(Division division) {
        String body = division.code() + (division.level() == DivisionLevel.VILLAGE ? "-cw" : "-zf");
        return new ChainLink(division.level(), division.code(), division.name(), body, null, body + "-head", null);
    }

    ChainLink named(Map<String, String> bodies, Map<String, String> posts) {
        if (!bodies.containsKey(body)) {
            return new ChainLink(level, division, divisionName, null, null, null, null);
        }
        return new ChainLink(level, division, divisionName, body, bodies.get(body), posts.containsKey(post) ? post : null,
                posts.get(post));
    }
}
