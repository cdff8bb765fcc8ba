package dev.pujiang.notice.announcement;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The proof that a notice was published on a channel. Never changed and never taken back. */
@Entity
@Immutable
class Publication {

    @Id
    private UUID id;
    @Column(name = "notice_id")
    private UUID noticeId;
    @Enumerated(EnumType.STRING)
    private PublicationChannel channel;
    @Column(name = "published_at")
    private Instant publishedAt;
    private String evidence;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Publication() {}

    static Publication of(UUID noticeId, PublicationChannel channel, Instant publishedAt, String evidence, Instant now) {
        Publication publication = new Publication();
        publication.id = UuidCreator.getTimeOrderedEpoch();
        publication.noticeId = noticeId;
        publication.channel = channel;
        publication.publishedAt = publishedAt;
        publication.evidence = evidence;
        publication.recordedAt = now;
        return publication;
    }

    UUID id() {
        return id;
    }

    UUID noticeId() {
        return noticeId;
    }

    PublicationChannel channel() {
        return channel;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String evidence() {
        return evidence;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
