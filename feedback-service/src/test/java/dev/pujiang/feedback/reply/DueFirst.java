package dev.pujiang.feedback.reply;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the tests of other features see the order of the work list. */
@ApplicationScoped
public class DueFirst {

    private final WorkList workList;

    DueFirst(WorkList workList) {
        this.workList = workList;
    }

    public List<String> of(String body) {
        return workList.of(body, 100).stream().map(WorkList.Open::caseNumber).toList();
    }
}
