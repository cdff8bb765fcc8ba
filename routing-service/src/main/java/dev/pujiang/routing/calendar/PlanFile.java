package dev.pujiang.routing.calendar;

import dev.pujiang.edge.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A holiday plan as it was uploaded. */
record PlanFile(String name, String yaml) {

    private static final long MOST_BYTES = 1024 * 1024;

    /** @throws Problem 422 if there is none, it is larger than any honest one, or no text in UTF-8 */
    static PlanFile of(FileUpload part) {
        if (part == null || part.size() == 0) {
            throw Problem.invalid("plan", "missing");
        }
        if (part.size() > MOST_BYTES) {
            throw Problem.invalid("plan", "plan-too-large");
        }
        try {
            return new PlanFile(part.fileName() == null || part.fileName().isBlank() ? "plan.yaml" : part.fileName(),
                    Files.readString(part.uploadedFile()));
        } catch (CharacterCodingException e) {
            throw Problem.invalid("plan", "plan-not-utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
