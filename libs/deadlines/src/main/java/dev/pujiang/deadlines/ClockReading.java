package dev.pujiang.deadlines;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Clocks for those whose business they are; what staff read is recorded (R-WHO-LOOKED). */
@ApplicationScoped
class ClockReading {

    private static final String READ = "clock.read";

    private final Deadlines deadlines;
    private final ClockReaders readers;
    private final Caller caller;
    private final AuditTrail audit;

    ClockReading(Deadlines deadlines, ClockReaders readers, Caller caller, AuditTrail audit) {
        this.deadlines = deadlines;
        this.readers = readers;
        this.caller = caller;
        this.audit = audit;
    }

    /** @throws Problem 404 if there is none that the caller may see */
    @Transactional
    List<ClockView> ofCase(String caseNumber) {
        List<ClockView> clocks = deadlines.ofCase(caseNumber).stream().filter(readers::mayRead).toList();
        if (clocks.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
        }
        record(caseNumber);
        return clocks;
    }

    /** @throws Problem 404 if there is none that the caller may see */
    @Transactional
    ClockView read(UUID id) {
        ClockView clock = deadlines.find(id).filter(readers::mayRead).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        record(clock.caseNumber());
        return clock;
    }

    private void record(String caseNumber) {
        if (!caller.tracks(caseNumber)) {
            audit.record(READ, caseNumber);
        }
    }
}
