package dev.pujiang.intake.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How a submission and its answer are compared and kept: independent of spaces and of the order of fields. */
@ApplicationScoped
class SubmissionJson {
    private final ObjectMapper mapper;

    SubmissionJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    byte[] hash(RegisterCase command) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(command));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(RegisteredCase answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    RegisteredCase read(String answer) {
        try {
            return mapper.readValue(answer, RegisteredCase.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
