package dev.pujiang.intake.terms;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.events.AssignmentAccepted;
import dev.pujiang.events.AssignmentConcluded;
import dev.pujiang.events.AssignmentMade;
import dev.pujiang.events.DeadlineBreached;
import dev.pujiang.events.DeadlineDueSoon;
import dev.pujiang.events.DeadlineEscalated;
import dev.pujiang.events.DeadlineEvent;
import dev.pujiang.events.DeadlineLapsed;
import dev.pujiang.events.DeadlineRecomputed;
import dev.pujiang.events.DeadlineRetracted;
import dev.pujiang.events.Term;

/**
 * By when something is to happen with each claim, as its petitioners wait for it: until when they are told who takes it on, and
 * from acceptance until when they are answered (R-CLOCKS). No date is computed here; routing tells them, and why they are so.
 */
@ApplicationScoped
public class Terms {
    private final ClaimTerms terms;
    private final KnownDirectory directory;
    private final PageTexts texts;
    private final Clock clock;

    Terms(ClaimTerms terms, KnownDirectory directory, PageTexts texts, Clock clock) {
        this.terms = terms;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void take(UUID caseId, AssignmentMade made) {
        among(made.terms(), Duty.INFORM, made.claimId()).ifPresent(term -> terms.begin(caseId, term));
    }

    /** The petitioners have been told who takes it on; what they wait for now is the answer. */
    @Transactional(TxType.MANDATORY)
    public void take(UUID caseId, AssignmentAccepted accepted) {
        terms.end(caseId, accepted.claimId(), accepted.acceptedAt());
        among(accepted.terms(), Duty.HANDLE, accepted.claimId()).ifPresent(term -> terms.begin(caseId, term));
    }

    @Transactional(TxType.MANDATORY)
    public void take(UUID caseId, AssignmentConcluded concluded) {
        terms.end(caseId, concluded.claimId(), concluded.concludedAt());
    }

    @Transactional(TxType.MANDATORY)
    public void take(UUID caseId, DeadlineEvent event) {
        Term term = event.term();
        if (Duty.of(term.rule()).isEmpty()) {
            return;
        }
        terms.refresh(caseId, term);
        switch (event) {
            case DeadlineBreached breached -> terms.overdue(caseId, term, breached.told(), breached.recordedAt());
            case DeadlineEscalated escalated -> terms.overdue(caseId, term, escalated.told(), escalated.recordedAt());
            case DeadlineRecomputed recomputed -> {
                if (term.dueAt() == null || term.dueAt().isAfter(recomputed.recomputedAt())) {
                    terms.notOverdue(caseId, term);
                }
            }
            case DeadlineRetracted _ -> terms.notOverdue(caseId, term);
            case DeadlineDueSoon _,DeadlineLapsed _ -> {
                // The days left are counted when somebody looks.
            }
        }
    }

    /**
     * The terms that run, by claim.
     *
     * @param why where the reader finds why they end when they end
     */
    @Transactional
    public Map<UUID, TermView> running(UUID caseId, Language language, String why) {
        List<ClaimTerm> running = terms.running(caseId);
        Map<String, String> names = names(running, language);
        Instant now = clock.instant();
        return running.stream().collect(
                Collectors.toMap(ClaimTerm::claimId, term -> view(term, now, names, language).explainedAt(why)));
    }

    private Map<String, String> names(List<ClaimTerm> running, Language language) {
        List<String> told = running.stream().map(ClaimTerm::told).filter(Objects::nonNull).distinct().toList();
        return told.isEmpty() ? new HashMap<>() : directory.bodyNames(told, language.locale());
    }

    private TermView view(ClaimTerm term, Instant now, Map<String, String> names, Language language) {
        TermView.State state = term.state(now);
        long days = term.remainingDays(now);
        return new TermView(term.duty().rule(), state, texts.label(language, "term", term.duty().rule()),
                standing(state, days, language), term.lastDay(), term.dueAt(), state == TermView.State.PAUSED ? null : days,
                term.provisional(), term.told(), term.told() == null ? null : names.get(term.told()), term.clock(), null);
    }

    private String standing(TermView.State state, long days, Language language) {
        return switch (state) {
            case PAUSED -> texts.text(language, "term_paused");
            case OVERDUE -> texts.text(language, days == -1 ? "term_overdue_one" : "term_overdue", -days);
            case RUNNING -> days == 0
                    ? texts.text(language, "term_last_day")
                    : texts.text(language, days == 1 ? "term_left_one" : "term_left", days);
        };
    }

    /** The term of a duty for the claim; events of before there were clocks have none. */
    private static Optional<Term> among(List<Term> told, Duty duty, UUID claimId) {
        return Optional.ofNullable(told).orElse(List.of()).stream()
                .filter(term -> term.rule().equals(duty.rule()) && term.matter().equals(claimId)).findFirst();
    }
}
