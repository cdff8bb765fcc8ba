package dev.pujiang.intake.tracking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.intake.cases.CaseRegister;
import dev.pujiang.intake.cases.CaseView;
import dev.pujiang.intake.delivery.Deliveries;
import dev.pujiang.intake.progress.Progress;
import dev.pujiang.intake.progress.Step;
import dev.pujiang.intake.progress.StepWords;
import dev.pujiang.intake.terms.TermView;

/** Puts together what a petitioner may see of the own case, in words. */
@ApplicationScoped
class Tracking {
    /** Where petitioners read why a term ends when it ends (R-EXPLAIN). */
    private static final String WHY = "/routing/track";

    private final CaseRegister register;
    private final Progress progress;
    private final Deliveries deliveries;
    private final KnownDirectory directory;
    private final StepWords words;

    Tracking(CaseRegister register, Progress progress, Deliveries deliveries, KnownDirectory directory, StepWords words) {
        this.register = register;
        this.progress = progress;
        this.deliveries = deliveries;
        this.directory = directory;
        this.words = words;
    }

    @Transactional
    TrackingView of(String caseNumber, UUID petitioner, Language language) {
        var tracked = register.track(caseNumber, language).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        UUID caseId = register.idOf(caseNumber).orElseThrow();
        var brought = deliveries.of(caseId);
        var steps = Timeline.of(caseId, petitioner, tracked.registeredAt(), progress.of(caseId), brought);
        var names = names(steps, tracked, language);
        return new TrackingView(tracked.number(), tracked.kind(), tracked.title(), tracked.receivedAt(),
                tracked.registeredAt(), steps.stream().anyMatch(step -> step.step() == Step.CLOSED),
                steps.stream().map(step -> step(step, tracked.claims(), names, language)).toList(),
                tracked.claims().stream().map(Tracking::claim).toList(),
                brought.stream().filter(delivery -> delivery.petitionerId().equals(petitioner)).map(Tracking::delivery)
                        .toList(),
                tracked.reads().stream().map(read -> new TrackingView.LookView(read.at(), read.body(),
                        read.body() == null ? null : names.get(read.body()))).toList());
    }

    private TrackingView.StepView step(Progress.Entry step, List<CaseView.ClaimView> claims, Map<String, String> names,
            Language language) {
        Integer claim = claims.stream().filter(one -> one.claimId().equals(step.claimId())).map(CaseView.ClaimView::ordinal)
                .findFirst().orElse(null);
        String name = step.body() == null ? null : names.get(step.body());
        String text = words.of(step, "step", names, claims.stream().map(CaseView.ClaimView::claimId).toList(), language);
        var moved = step.moved();
        return new TrackingView.StepView(step.step(), text, step.at(), step.body(), name, claim,
                moved == null ? null : moved.lastDay(), moved == null ? null : moved.previousLastDay());
    }

    private Map<String, String> names(List<Progress.Entry> steps, CaseRegister.Tracked tracked, Language language) {
        Set<String> codes = new HashSet<>();
        steps.forEach(step -> codes.add(step.body()));
        tracked.reads().forEach(read -> codes.add(read.body()));
        codes.remove(null);
        return codes.isEmpty() ? new HashMap<>() : directory.bodyNames(codes, language.locale());
    }

    private static TrackingView.ClaimView claim(CaseView.ClaimView claim) {
        return new TrackingView.ClaimView(claim.claimId(), claim.ordinal(), claim.category(), claim.categoryName(),
                claim.request(), claim.body(), claim.bodyName(), claim.outcome(), term(claim.term()));
    }

    private static TermView term(TermView term) {
        return term == null ? null : term.explainedAt(WHY);
    }

    private static TrackingView.DeliveryView delivery(Deliveries.DeliveryView delivery) {
        return new TrackingView.DeliveryView(delivery.replyId(), delivery.medium(), delivery.issuedAt(),
                delivery.deliveredAt());
    }
}
