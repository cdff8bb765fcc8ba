package dev.pujiang.notice.reception;

import dev.pujiang.directory.KnownDirectory;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.FieldFault;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.ReceptionPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a programme must fulfil before anybody plans or announces it. */
@ApplicationScoped
class ProgrammeRules {

    private final KnownDirectory directory;
    private final ReceptionPolicy policy;
    private final AnnouncementPolicy days;

    ProgrammeRules(KnownDirectory directory, ReceptionPolicy policy, AnnouncementPolicy days) {
        this.directory = directory;
        this.policy = policy;
        this.days = days;
    }

    /**
     * @param prefix of the fields in the request
     * @throws Problem 422 naming every field at fault
     */
    void check(Programme programme, Instant now, String prefix) {
        List<FieldFault> faults = new ArrayList<>();
        LocalDate visitOn = days.day(programme.windows().getFirst().from());
        if (directory.post(programme.post()).filter(post -> post.validTo() == null || !post.validTo().isBefore(visitOn))
                .isEmpty()) {
            faults.add(fault(prefix + "post", "unknown-post", Map.of()));
        }
        if ((programme.venue().latitude() == null) != (programme.venue().longitude() == null)) {
            faults.add(fault(prefix + "venue", "half-a-point", Map.of()));
        }
        faults.addAll(windowFaults(programme.windows(), now, prefix, policy.windowMaxLength()));
        if (visitOn.isAfter(days.day(now).plusDays(policy.horizonDays()))) {
            faults.add(fault(prefix + "windows[0].from", "too-far-ahead", Map.of("days", policy.horizonDays())));
        }
        if (!faults.isEmpty()) {
            Problem problem = Problem.of(CommonProblem.VALIDATION_FAILED);
            faults.forEach(problem::fault);
            throw problem;
        }
    }

    /** Windows open before they close, lie ahead, are in order, do not overlap and are not longer than allowed. */
    static List<FieldFault> windowFaults(List<Window> windows, Instant now, String prefix, Duration maxLength) {
        List<FieldFault> faults = new ArrayList<>();
        Window before = null;
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            String field = prefix + "windows[" + i + "]";
            if (!window.from().isBefore(window.to())) {
                faults.add(fault(field + ".to", "ends-before-it-begins", Map.of()));
            } else if (Duration.between(window.from(), window.to()).compareTo(maxLength) > 0) {
                faults.add(fault(field + ".to", "window-too-long", Map.of("hours", maxLength.toHours())));
            }
            if (!window.from().isAfter(now)) {
                faults.add(fault(field + ".from", "future", Map.of()));
            }
            if (before != null && window.from().isBefore(before.to())) {
                faults.add(fault(field + ".from", "overlaps", Map.of()));
            }
            before = window;
        }
        return faults;
    }

    private static FieldFault fault(String field, String code, Map<String, Object> arguments) {
        return new FieldFault(field, code, arguments);
    }
}
