package dev.pujiang.notice.announcement;

import dev.pujiang.events.ReceptionAnnounced.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A published notice. Nothing about it ever changes (R-SUPERSEDE); the database refuses it, too. */
@Entity
@Immutable
class Notice {

    @Id
    private UUID id;
    @Column(name = "reception_id")
    private UUID receptionId;
    private int version;
    @Enumerated(EnumType.STRING)
    private Occasion occasion;
    private UUID supersedes;
    @Column(name = "division_path")
    private String divisionPath;
    private String content;
    @Column(name = "previous_hash")
    private String previousHash;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "published_at")
    private Instant publishedAt;

    protected Notice() {}

    /** The next of a reception; {@code before} is its last notice so far, or null. */
    static Notice after(Notice before, UUID id, NoticeContent draft, String divisionPath, Instant now) {
        Notice notice = new Notice();
        notice.id = id;
        notice.receptionId = draft.receptionId();
        notice.version = before == null ? 1 : before.version + 1;
        notice.occasion = draft.occasion();
        notice.supersedes = before == null ? null : before.id;
        notice.divisionPath = divisionPath;
        notice.content = CanonicalJson.of(draft.numbered(id, notice.version, now));
        notice.previousHash = before == null ? Chain.BEGINNING : before.contentHash;
        notice.contentHash = Chain.hash(notice.previousHash, notice.content);
        notice.publishedAt = now;
        return notice;
    }

    UUID id() {
        return id;
    }

    UUID receptionId() {
        return receptionId;
    }

    int version() {
        return version;
    }

    Occasion occasion() {
        return occasion;
    }

    UUID supersedes() {
        return supersedes;
    }

    String divisionPath() {
        return divisionPath;
    }

    String content() {
        return content;
    }

    String previousHash() {
        return previousHash;
    }

    String contentHash() {
        return contentHash;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Chain.Link link() {
        return new Chain.Link(version, content, previousHash, contentHash);
    }
}
