package dev.pujiang.notice.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A span of time in which people are received. */
@Embeddable
public record Window(@Column(name = "opens_at") Instant from, @Column(name = "closes_at") Instant to) {}
