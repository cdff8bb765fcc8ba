package dev.pujiang.feedback.reply;

import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReplyRepository implements PanacheRepositoryBase<Reply, UUID> {

    /** In the order in which they were drafted. */
    List<Reply> ofCase(String number) {
        return list("caseNumber = ?1 order by id", number);
    }

    List<Reply> drafts(String body, int limit) {
        return find("body = ?1 and status = ?2 order by changedAt, id", body, ReplyStatus.DRAFT).page(0, limit).list();
    }
}
