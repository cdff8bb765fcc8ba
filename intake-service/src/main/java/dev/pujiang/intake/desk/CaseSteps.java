package dev.pujiang.intake.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.edge.page.Step;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.cases.CaseView;
import dev.pujiang.intake.delivery.Deliveries;
import dev.pujiang.intake.progress.Progress;

/** What has happened to a case since it was registered, as staff see it. */
@ApplicationScoped
class CaseSteps {
    private final CaseRegister register;
    private final Progress progress;
    private final Deliveries deliveries;
    private final KnownDirectory directory;
    private final PageTexts texts;

    CaseSteps(CaseRegister register, Progress progress, Deliveries deliveries, KnownDirectory directory, PageTexts texts) {
        this.register = register;
        this.progress = progress;
        this.deliveries = deliveries;
        this.directory = directory;
        this.texts = texts;
    }

    List<Step> of(CaseView read, Language language) {
        var entries = progress.of(id(read));
        var names = directory.bodyNames(entries.stream().map(Progress.Entry::body).filter(Objects::nonNull).toList(),
                language.locale());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Step.State.DONE, texts.text(language, "file_step_registered"), read.registeredAt(), null));
        entries.forEach(entry -> steps.add(new Step(Step.State.DONE,
                texts.text(language, "file_step_" + entry.step().name().toLowerCase(Locale.ROOT),
                        entry.body() == null ? "" : names.get(entry.body())),
                entry.at(), null)));
        return steps;
    }

    List<Deliveries.DeliveryView> deliveries(CaseView read) {
        return deliveries.of(id(read));
    }

    private UUID id(CaseView read) {
        return register.idOf(read.caseNumber()).orElseThrow();
    }
}
