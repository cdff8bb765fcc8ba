package dev.pujiang.notice.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A published notice.
 *
 * @param content the canonical JSON over which, after {@code previousHash}, the {@code contentHash} is taken
 * @param missingChannels on which the policy asks for a proof that is not there
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(UUID noticeId, UUID receptionId, int version, Occasion occasion, UUID supersedes,
        Instant publishedAt, String previousHash, String contentHash, @JsonRawValue String content,
        List<PublicationView> publications, Set<PublicationChannel> missingChannels) {

    public NoticeView {
        publications = List.copyOf(publications);
    }

    /** What the notice says, for a page. */
    public NoticeContent said() {
        return CanonicalJson.read(content);
    }

    static NoticeView of(Notice notice, List<Publication> all, Set<PublicationChannel> required) {
        List<PublicationView> own = all.stream().filter(publication -> publication.noticeId().equals(notice.id()))
                .map(PublicationView::of).toList();
        return new NoticeView(notice.id(), notice.receptionId(), notice.version(), notice.occasion(), notice.supersedes(),
                notice.publishedAt(), notice.previousHash(), notice.contentHash(), notice.content(), own,
                missing(own, required));
    }

    private static Set<PublicationChannel> missing(List<PublicationView> own, Set<PublicationChannel> required) {
        Set<PublicationChannel> missing = new TreeSet<>(required);
        missing.removeAll(own.stream().map(PublicationView::channel).collect(Collectors.toSet()));
        return missing;
    }

    /** A proof of publication. */
    public record PublicationView(UUID publicationId, PublicationChannel channel, Instant publishedAt, String evidence,
            Instant recordedAt) {

        static PublicationView of(Publication publication) {
            return new PublicationView(publication.id(), publication.channel(), publication.publishedAt(),
                    publication.evidence(), publication.recordedAt());
        }
    }
}
