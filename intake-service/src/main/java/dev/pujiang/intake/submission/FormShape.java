package dev.pujiang.intake.submission;

import java.util.List;
import java.util.stream.IntStream;

import dev.pujiang.edge.page.Form;
import io.quarkus.qute.TemplateData;

/** How many claims and petitioners the form shows, and what their inputs are called. */
@TemplateData
public record FormShape(List<ClaimInputs> claims, List<PetitionerInputs> petitioners) {
    static final String CLAIMS = "claimsShown";
    static final String PETITIONERS = "petitionersShown";
    private static final int MOST = 20;

    @TemplateData
    public record ClaimInputs(int number, String category, String request) {
        static ClaimInputs of(int index) {
            String prefix = "claims[" + index + "].";
            return new ClaimInputs(index + 1, prefix + "category", prefix + "request");
        }
    }

    @TemplateData
    public record PetitionerInputs(int number, String name, String phone, String address, String identityNumber, String medium,
            String representative) {
        static PetitionerInputs of(int index) {
            String prefix = "petitioners[" + index + "].";
            return new PetitionerInputs(index + 1, prefix + "name", prefix + "phone", prefix + "address",
                    prefix + "identityNumber", prefix + "medium", prefix + "representative");
        }
    }

    static FormShape of(Form form) {
        return new FormShape(
                IntStream.range(0, shown(form, CLAIMS, "claims")).mapToObj(ClaimInputs::of).toList(),
                IntStream.range(0, shown(form, PETITIONERS, "petitioners")).mapToObj(PetitionerInputs::of).toList());
    }

    private static int shown(Form form, String counter, String group) {
        int asked = form.value(counter).matches("\\d{1,3}") ? Integer.parseInt(form.value(counter)) : 1;
        return Math.clamp(Math.max(asked, form.count(group)), 1, MOST);
    }
}
