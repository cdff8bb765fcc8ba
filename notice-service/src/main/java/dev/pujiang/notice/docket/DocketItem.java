package dev.pujiang.notice.docket;

import dev.pujiang.events.CaseRegistered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A case on the docket of a reception. */
@Entity
class DocketItem {

    @Id
    @Column(name = "case_number")
    private String caseNumber;
    @Column(name = "reception_id")
    private UUID receptionId;
    private String place;
    private int persons;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "added_at")
    private Instant addedAt;

    protected DocketItem() {}

    static DocketItem of(CaseRegistered registered, Instant now) {
        DocketItem item = new DocketItem();
        item.caseNumber = registered.caseNumber();
        item.receptionId = registered.receptionId();
        item.place = registered.place();
        item.persons = registered.persons();
        item.registeredAt = registered.registeredAt();
        item.addedAt = now;
        return item;
    }

    String caseNumber() {
        return caseNumber;
    }

    String place() {
        return place;
    }

    int persons() {
        return persons;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
