package dev.pujiang.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditEntry;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.http.Page;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.intake.casenumber.CaseNumber;
import dev.pujiang.intake.policy.IntakePolicy;

/** What staff do with registered cases: look one up, look through a list, see who looked. Outside of their scope there is none. */
@ApplicationScoped
public class CaseFile {
    private static final int MOST_READS = 500;

    private final CaseRecords records;
    private final CaseList list;
    private final AuditTrail audit;
    private final IntakePolicy policy;
    private final Caller caller;

    CaseFile(CaseRecords records, CaseList list, AuditTrail audit, IntakePolicy policy, Caller caller) {
        this.records = records;
        this.list = list;
        this.audit = audit;
        this.policy = policy;
        this.caller = caller;
    }

    /** One look at a case by staff (R-WHO-LOOKED). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Read(Instant at, String actor, String body) {
        static Read of(AuditEntry entry) {
            return new Read(entry.at(), entry.actorName(), entry.actorBody());
        }
    }

    /** Reads a case; that it was read, by whom and for what is recorded in the same transaction. */
    @Transactional
    public CaseView read(String number, String purpose, Language language) {
        var found = visible(number);
        audit.record("case.read", found.number, Map.of("purpose", purpose));
        return records.view(found, language);
    }

    @Transactional
    public Page<Read> reads(String number) {
        return new Page<>(records.reads(visible(number).number, MOST_READS), null);
    }

    public Page<CaseList.CaseLine> list(CaseList.Wanted wanted) {
        return list.list(wanted, scope());
    }

    private Case visible(String number) {
        return CaseNumber.parse(number).flatMap(parsed -> records.find(parsed.toString()))
                .filter(found -> scope().covers(records.subject(found)))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }

    private CaseScope scope() {
        return CaseScope.of(caller, policy.accusationBodies());
    }
}
