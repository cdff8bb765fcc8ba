package dev.pujiang.routing.cases;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.http.Version;
import dev.pujiang.edge.page.Frame;
import dev.pujiang.routing.Categories;
import dev.pujiang.routing.assignment.AssignmentStatus;
import dev.pujiang.routing.assignment.AssignmentStatus.Step;
import dev.pujiang.routing.assignment.AssignmentView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts assignments into words for whoever is reading, with the steps open to them. */
@ApplicationScoped
class CaseEntries {

    private final Caller caller;
    private final Frame frame;
    private final ReasonTexts reasons;
    private final Categories categories;

    CaseEntries(Caller caller, Frame frame, ReasonTexts reasons, Categories categories) {
        this.caller = caller;
        this.frame = frame;
        this.reasons = reasons;
        this.categories = categories;
    }

    List<CaseEntry> of(CaseFileView file) {
        return file.assignments().stream()
                .map(assignment -> entry(assignment, clocks(file, assignment.claimId(), assignment.id()))).toList();
    }

    List<WaitingEntry> waiting(CaseFileView file) {
        return file.unassigned().stream()
                .map(claim -> new WaitingEntry(claim, category(claim.category()), clocks(file, claim.claimId()))).toList();
    }

    private static List<ClockView> clocks(CaseFileView file, UUID... matters) {
        List<UUID> all = List.of(matters);
        return file.clocks().stream().filter(clock -> all.contains(clock.matter())).toList();
    }

    private CaseEntry entry(AssignmentView assignment, List<ClockView> clocks) {
        AssignmentStatus status = assignment.status();
        boolean own = caller.actsFor(assignment.body());
        return new CaseEntry(assignment, new Version(assignment.version()).toString(), category(assignment.category()),
                assignment.reasons().stream().map(reason -> reasons.of(reason, frame.language())).toList(), clocks,
                own && caller.may(Permission.ASSIGNMENT_SIGN) && status.allows(Step.SIGN),
                own && caller.may(Permission.ASSIGNMENT_ACCEPT) && status.allows(Step.ACCEPT),
                own && caller.may(Permission.ASSIGNMENT_EXTEND) && status.allows(Step.EXTEND)
                        && assignment.extension() == null,
                own && caller.may(Permission.REPLY_WRITE) && status == AssignmentStatus.ACCEPTED);
    }

    boolean mayReadStatement() {
        return caller.may(Permission.CASE_READ);
    }

    private String category(String code) {
        return categories.name(code, frame.language());
    }
}
