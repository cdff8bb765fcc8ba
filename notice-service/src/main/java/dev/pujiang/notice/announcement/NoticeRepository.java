package dev.pujiang.notice.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    /** In order of their versions. */
    List<Notice> of(UUID receptionId) {
        return list("receptionId = ?1 order by version", receptionId);
    }

    Optional<Notice> last(UUID receptionId) {
        return find("receptionId = ?1 order by version desc", receptionId).page(0, 1).firstResultOptional();
    }
}
