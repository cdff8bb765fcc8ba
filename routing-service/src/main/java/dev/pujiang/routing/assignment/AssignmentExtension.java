package dev.pujiang.routing.assignment;

import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** More time for handling, given once by the head of the body; the petitioner reads the reason (R-CLOCKS). */
@RegisterForReflection
@TemplateData
public record AssignmentExtension(int days, String reason, Instant extendedAt) {}
