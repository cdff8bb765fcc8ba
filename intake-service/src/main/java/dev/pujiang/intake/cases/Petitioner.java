package dev.pujiang.intake.cases;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.pujiang.events.CaseNotified.Medium;

/** 信访人: who asks. All that identifies the person is sealed; of the query code there is a keyed hash. */
@Entity
@Table(name = "petitioner")
@Immutable
class Petitioner {
    @Id
    UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    Case petitionCase;
    int ordinal;
    byte[] name;
    byte[] phone;
    byte[] address;
    byte[] identityNumber;
    @Enumerated(EnumType.STRING)
    Medium medium;
    boolean representative;
    byte[] codeDigest;

    Petitioner() {}

    @Override
    public String toString() {
        return "Petitioner[" + id + "]";
    }
}
