package dev.pujiang.routing.cases;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.PolicyConfig;
import dev.pujiang.routing.assignment.AssignmentStatus;
import dev.pujiang.routing.assignment.AssignmentStatus.Step;
import dev.pujiang.routing.assignment.AssignmentView;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts assignments into words for whoever is reading, with the steps open to them. */
@ApplicationScoped
class CaseEntries {

    private final Caller caller;
    private final Frame frame;
    private final ReasonTexts reasons;
    private final PolicyConfig policy;

    CaseEntries(Caller caller, Frame frame, ReasonTexts reasons, PolicyConfig policy) {
        this.caller = caller;
        this.frame = frame;
        this.reasons = reasons;
        this.policy = policy;
    }

    CaseEntry of(AssignmentView assignment) {
        AssignmentStatus status = assignment.status();
        boolean own = caller.actsFor(assignment.body());
        return new CaseEntry(assignment, new Version(assignment.version()).toString(), category(assignment.category()),
                assignment.reasons().stream().map(reason -> reasons.of(reason, frame.language())).toList(),
                own && caller.may(Permission.ASSIGNMENT_SIGN) && status.allows(Step.SIGN),
                own && caller.may(Permission.ASSIGNMENT_ACCEPT) && status.allows(Step.ACCEPT),
                own && caller.may(Permission.REPLY_WRITE) && status == AssignmentStatus.ACCEPTED);
    }

    boolean mayReadStatement() {
        return caller.may(Permission.CASE_READ);
    }

    private String category(String code) {
        return policy.categories().stream().filter(category -> category.code().equals(code)).findFirst()
                .map(category -> frame.language() == Language.EN ? category.en() : category.zh()).orElse(code);
    }
}
