package dev.pujiang.feedback.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Form;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Outcome;
import dev.pujiang.feedback.FeedbackProblem;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.Due;
import dev.pujiang.feedback.cases.Dues;
import dev.pujiang.feedback.cases.KnownClaim;
import dev.pujiang.feedback.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Between the inputs of the form and the text of a reply. */
@ApplicationScoped
class ReplyForms {

    /**
     * A claim on the form.
     *
     * @param name path of its inputs
     * @param due until when it is to be answered; null if routing has told of no date, or the claim is answered
     */
    record Line(String name, int ordinal, String category, Due due) {}

    private final Replies replies;
    private final WorkList workList;
    private final Cases cases;
    private final Dues dues;
    private final Names names;
    private final Caller caller;

    ReplyForms(Replies replies, WorkList workList, Cases cases, Dues dues, Names names, Caller caller) {
        this.replies = replies;
        this.workList = workList;
        this.cases = cases;
        this.dues = dues;
        this.names = names;
        this.caller = caller;
    }

    /** An empty form for all claims of the case that the caller's body has to answer; 404 if there are none. */
    Form blank(String number) {
        List<WorkList.Open> open = open(number);
        if (open.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
        }
        Form form = Form.empty();
        for (int i = 0; i < open.size(); i++) {
            form = form.with("claims[" + i + "].claimId", open.get(i).claimId());
        }
        return form;
    }

    /** A draft of the caller's body, to be edited. */
    @Transactional
    ReplyView draft(UUID id) {
        Reply reply = replies.own(id);
        if (reply.isIssued()) {
            throw Problem.of(FeedbackProblem.REPLY_ALREADY_ISSUED).with("replyId", id);
        }
        return ReplyView.of(reply);
    }

    static Form filled(ReplyView draft) {
        Form form = Form.empty().with("version", new Version(draft.version())).with("request", draft.request())
                .with("facts", draft.facts()).with("reasons", draft.reasons()).with("decision", draft.decision())
                .with("legalBasis", draft.legalBasis());
        for (int i = 0; i < draft.claims().size(); i++) {
            Answer answer = draft.claims().get(i);
            form = form.with("claims[" + i + "].claimId", answer.claimId())
                    .with("claims[" + i + "].outcome", answer.outcome())
                    .with("claims[" + i + "].evidence", answer.evidence());
        }
        return form;
    }

    static ReplyText read(Form form) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < form.count("claims"); i++) {
            String name = "claims[" + i + "].";
            answers.add(new Answer(uuid(form.text(name + "claimId")), form.choice(name + "outcome", Outcome.class),
                    form.text(name + "evidence")));
        }
        return new ReplyText(form.text("request"), form.text("facts"), form.text("reasons"), form.text("decision"),
                form.text("legalBasis"), answers);
    }

    /** The claims of the form in words. */
    List<Line> of(String number, Form form, Language language) {
        Map<UUID, KnownClaim> claims = cases.claims(number).stream()
                .collect(Collectors.toMap(KnownClaim::id, Function.identity()));
        Map<UUID, Due> due = new HashMap<>();
        open(number).forEach(claim -> due.put(claim.claimId(), dues.of(claim.term(), claim.placePath(), null)));
        Map<String, String> categories = names.categories(language);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < form.count("claims"); i++) {
            KnownClaim claim = claims.get(uuid(form.value("claims[" + i + "].claimId")));
            if (claim != null) {
                lines.add(new Line("claims[" + i + "]", claim.ordinal(),
                        categories.getOrDefault(claim.category(), claim.category()), due.get(claim.id())));
            }
        }
        return lines;
    }

    /** What the caller's body has to answer. */
    private List<WorkList.Open> open(String number) {
        return caller.body().map(body -> workList.ofCase(body, number)).orElse(List.of());
    }

    /** Null for what is no id: nobody but somebody who forges the form sends such a thing, and validation refuses it. */
    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
