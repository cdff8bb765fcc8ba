package dev.pujiang.notice.announcement;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records the proofs of publication on radio, television, newspaper and board. */
@ApplicationScoped
public class Publications {

    private final NoticeRepository notices;
    private final PublicationRepository publications;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    Publications(NoticeRepository notices, PublicationRepository publications, Caller caller, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.publications = publications;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a proof. The same channel and evidence for the same notice is the same proof, however often it is sent. 404 outside
     * of the caller's division; 422 for online, which proves itself, and for a time before the notice was there or yet to come.
     */
    @Transactional
    public Recorded record(UUID noticeId, PublicationChannel channel, Instant publishedAt, String evidence) {
        Notice notice = notices.findByIdOptional(noticeId).filter(found -> caller.oversees(found.divisionPath()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (channel == PublicationChannel.ONLINE) {
            throw Problem.invalid("channel", "online-proves-itself");
        }
        if (publishedAt.isBefore(notice.publishedAt())) {
            throw Problem.invalid("publishedAt", "before-notice");
        }
        if (publishedAt.isAfter(now)) {
            throw Problem.invalid("publishedAt", "past-or-present");
        }
        Optional<Publication> same = publications.same(noticeId, channel, evidence.strip());
        if (same.isPresent()) {
            return new Recorded(NoticeView.PublicationView.of(same.get()), false);
        }
        Publication publication = Publication.of(noticeId, channel, publishedAt, evidence.strip(), now);
        publications.persistAndFlush(publication);
        audit.record("publication.record", notice.receptionId().toString(),
                Map.of("notice", noticeId.toString(), "channel", channel.name()));
        return new Recorded(NoticeView.PublicationView.of(publication), true);
    }

    /** @param isNew false if it had been recorded before */
    public record Recorded(NoticeView.PublicationView publication, boolean isNew) {}
}
