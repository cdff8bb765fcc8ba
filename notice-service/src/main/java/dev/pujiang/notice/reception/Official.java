package dev.pujiang.notice.reception;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who receives, as it is announced: public by R-NOTICE-FIELDS. */
@RegisterForReflection
@Embeddable
public record Official(@Column(name = "official_name") String name, @Column(name = "official_title") String title) {}
