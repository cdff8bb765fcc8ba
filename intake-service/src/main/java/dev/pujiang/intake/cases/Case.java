package dev.pujiang.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.pujiang.events.CaseRegistered;
import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;

/**
 * 信访件: one submission with its claims and petitioners, as it came in; it never changes. What identifies people and what they
 * wrote is sealed (R-PRIVACY): the aggregate holds ciphertext only.
 */
@Entity(name = "PetitionCase")
@Table(name = "petition_case")
@Immutable
class Case {
    @Id
    UUID id;
    String number;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String place;
    String placePath;
    String county;
    byte[] title;
    byte[] statement;
    int persons;
    UUID receptionId;
    String registeringBody;
    String registeredBy;
    Instant receivedAt;
    Instant registeredAt;
    @OneToMany(mappedBy = "petitionCase", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    List<Claim> claims = new ArrayList<>();
    @OneToMany(mappedBy = "petitionCase", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    List<Petitioner> petitioners = new ArrayList<>();

    Case() {}

    /** What the other services are told: codes, ids and dates. */
    CaseRegistered registered() {
        return new CaseRegistered(number, kind, channel, place, receptionId, persons,
                petitioners.stream().map(petitioner -> petitioner.id).toList(),
                claims.stream().map(claim -> new CaseRegistered.Claim(claim.id, claim.ordinal, claim.category)).toList(),
                receivedAt, registeredAt);
    }

    @Override
    public String toString() {
        return "Case[" + number + "]";
    }
}
