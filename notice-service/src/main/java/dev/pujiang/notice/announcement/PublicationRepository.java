package dev.pujiang.notice.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** Of all notices of a reception, oldest first. */
    List<Publication> of(UUID receptionId) {
        return list("noticeId in (select id from Notice where receptionId = ?1) order by publishedAt, id", receptionId);
    }

    Optional<Publication> same(UUID noticeId, PublicationChannel channel, String evidence) {
        return find("noticeId = ?1 and channel = ?2 and evidence = ?3", noticeId, channel, evidence).firstResultOptional();
    }
}
