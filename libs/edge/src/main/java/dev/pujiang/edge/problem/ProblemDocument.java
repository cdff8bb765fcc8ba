package dev.pujiang.edge.problem;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the caller gets: RFC 9457, in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId", "errors"})
@RegisterForReflection(targets = {ProblemDocument.class, FieldError.class})
public record ProblemDocument(String type, String title, int status, String detail, String instance, String traceId,
        List<FieldError> errors, @JsonAnyGetter Map<String, Object> members) {}
