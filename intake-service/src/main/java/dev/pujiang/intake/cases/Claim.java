package dev.pujiang.intake.cases;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** 诉求: one request inside a case. */
@Entity
@Table(name = "claim")
@Immutable
class Claim {
    @Id
    UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    Case petitionCase;
    int ordinal;
    String category;
    byte[] request;

    Claim() {}
}
