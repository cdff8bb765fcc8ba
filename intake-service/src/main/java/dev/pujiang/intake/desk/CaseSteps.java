package dev.pujiang.intake.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Step;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.cases.CaseView;
import dev.pujiang.intake.delivery.Deliveries;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.StepWords;

/** What has happened to a case since it was registered, as staff see it. */
@ApplicationScoped
class CaseSteps {
    private final CaseRegister register;
    private final Progress progress;
    private final Deliveries deliveries;
    private final KnownDirectory directory;
    private final StepWords words;

    CaseSteps(CaseRegister register, Progress progress, Deliveries deliveries, KnownDirectory directory, StepWords words) {
        this.register = register;
        this.progress = progress;
        this.deliveries = deliveries;
        this.directory = directory;
        this.words = words;
    }

    List<Step> of(CaseView read, Language language) {
        UUID caseId = id(read);
        var entries = new ArrayList<Progress.Entry>();
        entries.add(Progress.Entry.registered(caseId, read.registeredAt()));
        entries.addAll(progress.of(caseId));
        var names = directory.bodyNames(entries.stream().map(Progress.Entry::body).filter(Objects::nonNull).toList(),
                language.locale());
        var claims = read.claims().stream().map(CaseView.ClaimView::claimId).toList();
        return entries.stream().map(entry -> new Step(Step.State.DONE,
                words.of(entry, "file_step", names, claims, language), entry.at(), null)).toList();
    }

    List<Deliveries.DeliveryView> deliveries(CaseView read) {
        return deliveries.of(id(read));
    }

    private UUID id(CaseView read) {
        return register.idOf(read.caseNumber()).orElseThrow();
    }
}
