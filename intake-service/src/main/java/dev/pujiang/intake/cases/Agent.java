package dev.pujiang.intake.cases;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** 代办员: who files for the petitioners of a case, and by which mandate (R-AGENT). */
@Entity
@Table(name = "agent")
@Immutable
class Agent {
    @Id
    UUID caseId;
    byte[] name;
    byte[] phone;
    byte[] mandateScope;
    LocalDate mandateUntil;

    Agent() {}

    @Override
    public String toString() {
        return "Agent[" + caseId + "]";
    }
}
