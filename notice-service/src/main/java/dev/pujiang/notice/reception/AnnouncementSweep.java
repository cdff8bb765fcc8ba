package dev.pujiang.notice.reception;

import dev.pujiang.notice.NoticeConfig;
import dev.pujiang.notice.announcement.AnnouncementPolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what time brings: publishes second notices on their day, blocks visits whose notice was missed, ends visits that are over.
 * Works on rows that are due, the longest due first, each in a transaction of its own and out of sight of other replicas. After a
 * downtime it finds everything that became due meanwhile.
 */
@ApplicationScoped
class AnnouncementSweep {

    private static final Logger LOG = Logger.getLogger(AnnouncementSweep.class);

    private final ReceptionRepository receptions;
    private final Announcing announcing;
    private final AnnouncementPolicy policy;
    private final NoticeConfig config;
    private final Clock clock;

    AnnouncementSweep(ReceptionRepository receptions, Announcing announcing, AnnouncementPolicy policy, NoticeConfig config,
            Clock clock) {
        this.receptions = receptions;
        this.announcing = announcing;
        this.policy = policy;
        this.config = config;
        this.clock = clock;
    }

    /** A reception that fails is left for the next look, so that it does not hold up those behind it. */
    @Scheduled(every = "${notice.sweep.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Set<UUID> seen = new HashSet<>();
        boolean more = true;
        while (more && seen.size() < config.sweep().limit()) {
            int before = seen.size();
            try {
                more = QuarkusTransaction.requiringNew().call(() -> handleNext(seen)).isPresent();
            } catch (RuntimeException e) {
                more = seen.size() > before;
                LOG.errorf(e, more ? "a reception that is due could not be handled" : "cannot look for what is due");
            }
        }
    }

    private Optional<UUID> handleNext(Set<UUID> seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Reception> due = receptions.nextDue(now, seen);
        due.ifPresent(reception -> {
            seen.add(reception.id());
            handle(reception, now);
        });
        return due.map(Reception::id);
    }

    private void handle(Reception reception, Instant now) {
        switch (reception.fallDue(policy, now)) {
            case Due.SecondNotice second -> announcing.announceSecond(reception, now);
            case Due.Noted noted -> LOG.infof("reception %s: %s", reception.id(), noted.step());
            case Due.ReasonAwaited awaited -> LOG.warnf("reception %s is late and awaits a reason", reception.id());
            case Due.Nothing nothing -> LOG.debugf("reception %s was not due", reception.id());
        }
    }
}
