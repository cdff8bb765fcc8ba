package dev.pujiang.routing.assignment;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.events.LegalPath;
import dev.pujiang.events.Level;
import dev.pujiang.routing.rule.Decision;
import dev.pujiang.routing.rule.Reason;
import dev.pujiang.routing.rule.ResponsibleBody;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision means for an assignment.
 *
 * @param bodyPath codes from the province down to the division of the body, joined by slashes: who oversees it
 */
record Responsibility(String body, String bodyPath, String post, Level level, LegalPath path, String ruleId,
        List<Reason> reasons) {

    static Responsibility of(Decision decision, LegalPath path, LocalDate day) {
        ResponsibleBody body = decision.body();
        String ruleId = switch (decision) {
            case Decision.Assigned assigned -> assigned.ruleId();
            case Decision.Fallback _ -> null;
        };
        return new Responsibility(body.code(), Divisions.bundled().path(body.division()),
                body.head(day).orElseThrow().code(), body.level(), path, ruleId, decision.reasons());
    }
}
