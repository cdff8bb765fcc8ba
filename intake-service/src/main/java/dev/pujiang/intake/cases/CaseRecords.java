package dev.pujiang.intake.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.language.Language;

/** The register, as the services of this feature read it. */
@ApplicationScoped
class CaseRecords {
    private final CaseRepository cases;
    private final Responsibilities responsibilities;
    private final CaseViews views;
    private final AuditTrail audit;

    CaseRecords(CaseRepository cases, Responsibilities responsibilities, CaseViews views, AuditTrail audit) {
        this.cases = cases;
        this.responsibilities = responsibilities;
        this.views = views;
        this.audit = audit;
    }

    Optional<Case> find(String number) {
        return cases.byNumber(number);
    }

    Optional<UUID> idOf(String number) {
        return cases.idOf(number);
    }

    CaseScope.Subject subject(Case found) {
        return new CaseScope.Subject(found.kind, found.placePath, found.registeringBody, responsibilities.bodies(found.id));
    }

    CaseView view(Case found, Language language) {
        return views.view(found, responsibilities.of(found.id), cases.agentOf(found.id), language);
    }

    List<CaseFile.Read> reads(String number, int most) {
        return audit.of(number, "case.read", most).stream().map(CaseFile.Read::of).toList();
    }
}
