package dev.pujiang.notice.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.events.Classification;
import dev.pujiang.events.Outbox;
import dev.pujiang.events.ReceptionAnnounced;
import dev.pujiang.notice.NoticeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes notices and lets anyone check them (R-SUPERSEDE). */
@ApplicationScoped
public class NoticeChain {

    private final NoticeRepository notices;
    private final PublicationRepository publications;
    private final Outbox outbox;
    private final ReceptionPolicy policy;
    private final NoticeConfig config;

    NoticeChain(NoticeRepository notices, PublicationRepository publications, Outbox outbox, ReceptionPolicy policy,
            NoticeConfig config) {
        this.notices = notices;
        this.publications = publications;
        this.outbox = outbox;
        this.policy = policy;
        this.config = config;
    }

    /**
     * Publishes the next notice of a reception, in the running transaction: it is public online with the commit, proof included.
     * The caller holds the lock of the reception, so that two notices cannot both be the next.
     *
     * @param draft without id, version and time of publication
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeView publish(NoticeContent draft, String divisionPath, Instant now) {
        Notice before = notices.last(draft.receptionId()).orElse(null);
        Notice notice = Notice.after(before, UuidCreator.getTimeOrderedEpoch(), draft, divisionPath, now);
        notices.persist(notice);
        Publication online = Publication.of(notice.id(), PublicationChannel.ONLINE, now, address(notice), now);
        publications.persist(online);
        outbox.append(announced(notice, draft), Classification.INTERNAL);
        return NoticeView.of(notice, List.of(online), policy.requiredChannels());
    }

    /** Every notice of a reception in order of version; empty if none was published. */
    @Transactional
    public List<NoticeView> of(UUID receptionId) {
        List<Publication> proofs = publications.of(receptionId);
        return notices.of(receptionId).stream()
                .map(notice -> NoticeView.of(notice, proofs, policy.requiredChannels())).toList();
    }

    /** The exact bytes a notice is hashed over, after the hash before it. */
    @Transactional
    public Optional<String> canonicalJson(UUID noticeId) {
        return notices.findByIdOptional(noticeId).map(Notice::content);
    }

    /** Recomputes the chain of a reception from the content alone; 404 if nothing was published. */
    @Transactional
    public Verification verify(UUID receptionId) {
        List<Chain.Check> checks = Chain.check(notices.of(receptionId).stream().map(Notice::link).toList());
        if (checks.isEmpty()) {
            throw Problem.of(CommonProblem.NOT_FOUND);
        }
        Optional<Integer> brokenAt = checks.stream().filter(check -> !check.holds()).map(Chain.Check::version).findFirst();
        return new Verification(receptionId, brokenAt.isEmpty(), brokenAt.orElse(null), checks.getLast().computedHash(),
                checks.stream().map(check -> new Verification.Line(check.version(), check.contentHash(),
                        check.computedHash(), check.holds())).toList());
    }

    private String address(Notice notice) {
        return config.publicUrl() + "/notice/visits/" + notice.receptionId() + "#"
                + notice.contentHash();
    }

    private static ReceptionAnnounced announced(Notice notice, NoticeContent draft) {
        return new ReceptionAnnounced(notice.receptionId(), notice.id(), notice.version(), notice.occasion(), draft.mode(),
                draft.division().code(), draft.post(),
                draft.windows().stream().map(window -> new ReceptionAnnounced.Window(window.from(), window.to())).toList(),
                notice.supersedes(), notice.contentHash(), notice.publishedAt());
    }

    /**
     * What a check of a chain found.
     *
     * @param brokenAtVersion first version that does not fit, or null
     * @param head the last hash as computed; subscribers of the events hold it, too, so that a chain cut short is found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(UUID receptionId, boolean valid, Integer brokenAtVersion, String head, List<Line> versions) {

        public Verification {
            versions = List.copyOf(versions);
        }

        /** One version as published and as computed now. */
        public record Line(int version, String contentHash, String computedHash, boolean valid) {}
    }
}
