package dev.pujiang.notice.reception;

import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A span of time in which people are received. */
@RegisterForReflection
@Embeddable
@TemplateData
public record Window(@Column(name = "opens_at") Instant from, @Column(name = "closes_at") Instant to) {}
