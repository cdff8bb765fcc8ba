package dev.pujiang.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.edge.language.Language;
import dev.pujiang.events.AssignmentConcluded;
import dev.pujiang.events.AssignmentMade;
import dev.pujiang.events.CaseNotified.Medium;
import dev.pujiang.events.Kind;
import dev.pujiang.intake.personal.CodeSeal;

/** The register, for the other features: what is known of a case, without anything personal, and who may follow it. */
@ApplicationScoped
public class CaseRegister {
    private static final int MOST_READS = 100;

    private final CaseRecords records;
    private final Responsibilities responsibilities;
    private final CodeSeal codes;

    CaseRegister(CaseRecords records, Responsibilities responsibilities, CodeSeal codes) {
        this.records = records;
        this.responsibilities = responsibilities;
        this.codes = codes;
    }

    /**
     * A registered case.
     *
     * @param county code of the county of the place, or of the place itself above counties
     * @param registeringBody the body whose window registered it, null for portals and the public form
     */
    public record Known(UUID id, String number, Kind kind, String county, String registeringBody,
            List<Recipient> petitioners) {}

    /** Somebody who is to hear the reply, and how. */
    public record Recipient(UUID petitionerId, int ordinal, Medium medium) {}

    /** What a petitioner sees of the own case. */
    public record Tracked(String number, Kind kind, String title, Instant receivedAt, Instant registeredAt,
            List<CaseView.ClaimView> claims, List<CaseFile.Read> reads) {
        @Override
        public String toString() {
            return "Tracked[" + number + "]";
        }
    }

    @Transactional
    public Optional<Known> find(String number) {
        return records.find(number).map(CaseRegister::known);
    }

    /** The id of a case; empty for a number that is not in the register. */
    public Optional<UUID> idOf(String number) {
        return records.idOf(number);
    }

    /** The petitioner of this case to whom the code was given. An unknown number costs the time of a wrong code. */
    @Transactional
    public Optional<UUID> petitionerWith(String number, QueryCode code) {
        var found = records.find(number);
        if (found.isEmpty()) {
            codes.compareInVain(number, code.value());
        }
        return found.flatMap(known -> known.petitioners.stream()
                .filter(petitioner -> codes.fits(petitioner.codeDigest, number, code.value()))
                .map(petitioner -> petitioner.id).findFirst());
    }

    @Transactional
    public Optional<Tracked> track(String number, Language language) {
        return records.find(number).map(found -> {
            var view = records.view(found, language);
            return new Tracked(found.number, found.kind, view.title(), found.receivedAt, found.registeredAt, view.claims(),
                    records.reads(found.number, MOST_READS));
        });
    }

    /** Notes which body is responsible; the same assignment twice is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID caseId, AssignmentMade made) {
        responsibilities.add(caseId, made);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID caseId, AssignmentConcluded concluded) {
        responsibilities.findByIdOptional(new Responsibility.Key(caseId, concluded.assignmentId()))
                .ifPresent(responsibility -> responsibility.conclude(concluded));
    }

    private static Known known(Case found) {
        return new Known(found.id, found.number, found.kind, found.county == null ? found.place : found.county,
                found.registeringBody, found.petitioners.stream()
                        .map(one -> new Recipient(one.id, one.ordinal, one.medium)).toList());
    }
}
