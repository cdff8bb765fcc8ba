package dev.pujiang.feedback.reply;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.pujiang.edge.problem.CleanText;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.edge.privacy.PersonalData;
import dev.pujiang.feedback.FeedbackProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a handler writes: the parts that the law wants in a written answer, and a decision for each claim it covers.
 *
 * @param request what was asked for
 * @param facts what was found
 * @param legalBasis the provisions it rests on
 * @param claims one answer for each claim, each claim once
 */
public record ReplyText(@NotBlank @Size(max = 2000) @CleanText String request,
        @NotBlank @Size(max = 20000) @CleanText String facts,
        @NotBlank @Size(max = 20000) @CleanText String reasons,
        @NotBlank @Size(max = 5000) @CleanText String decision,
        @NotBlank @Size(max = 5000) @CleanText String legalBasis,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Answer> claims) {

    /**
     * Refuses a claim answered twice with 422 {@code validation-failed}, phone and identity numbers (R-PRIVACY) with 422
     * {@code personal-data-in-text}.
     */
    void check(String caseNumber) {
        Set<UUID> seen = new HashSet<>();
        Problem twice = Problem.of(CommonProblem.VALIDATION_FAILED);
        for (int i = 0; i < claims.size(); i++) {
            if (!seen.add(claims.get(i).claimId())) {
                twice.field("claims[" + i + "].claimId", "duplicate-claim");
            }
        }
        if (!twice.faults().isEmpty()) {
            throw twice;
        }
        PersonalData.refuse(FeedbackProblem.PERSONAL_DATA_IN_TEXT, texts(), caseNumber);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("request", request);
        texts.put("facts", facts);
        texts.put("reasons", reasons);
        texts.put("decision", decision);
        texts.put("legalBasis", legalBasis);
        for (int i = 0; i < claims.size(); i++) {
            texts.put("claims[" + i + "].evidence", claims.get(i).evidence());
        }
        return texts;
    }
}
