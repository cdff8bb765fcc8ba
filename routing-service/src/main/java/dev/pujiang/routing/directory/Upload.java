package dev.pujiang.routing.directory;

import dev.pujiang.edge.audit.AuditTrail;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.routing.csv.CsvFile;
import dev.pujiang.routing.directory.DirectoryImport.Result;
import dev.pujiang.routing.rule.RuleBooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An import by an administrator, recorded in the audit trail, whose rules hold on this replica as soon as it is done. */
@ApplicationScoped
class Upload {

    private final DirectoryImport directory;
    private final AuditTrail audit;
    private final RuleBooks ruleBooks;

    Upload(DirectoryImport directory, AuditTrail audit, RuleBooks ruleBooks) {
        this.directory = directory;
        this.audit = audit;
        this.ruleBooks = ruleBooks;
    }

    /** @throws Problem 422 if the files of bodies or posts are not there */
    Result run(FileUpload bodies, FileUpload posts, FileUpload officials, FileUpload rules) {
        requireParts(bodies, posts);
        DirectoryFiles files = new DirectoryFiles(file(DirectoryFiles.BODIES, bodies), file(DirectoryFiles.POSTS, posts),
                file(DirectoryFiles.OFFICIALS, officials), file(DirectoryFiles.RULES, rules));
        Result result = QuarkusTransaction.joiningExisting().call(() -> recorded(files));
        ruleBooks.reload();
        return result;
    }

    private Result recorded(DirectoryFiles files) {
        Result result = directory.run(files);
        if (result instanceof Result.Imported imported) {
            audit.record("directory.import", files.sha256(), Map.of("bodies", "" + imported.bodies(), "posts",
                    "" + imported.posts(), "officials", "" + imported.officials(), "rules", "" + imported.rules()));
        }
        return result;
    }

    private static void requireParts(FileUpload bodies, FileUpload posts) {
        Problem problem = Problem.of(CommonProblem.VALIDATION_FAILED);
        if (absent(bodies)) {
            problem.field("bodies", "missing");
        }
        if (absent(posts)) {
            problem.field("posts", "missing");
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }

    /** A browser sends an empty, nameless part for a file that was not chosen. */
    private static boolean absent(FileUpload part) {
        return part == null || part.size() == 0 && (part.fileName() == null || part.fileName().isEmpty());
    }

    private static CsvFile file(String name, FileUpload part) {
        if (absent(part)) {
            return null;
        }
        try {
            return new CsvFile(name, Files.readAllBytes(part.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
