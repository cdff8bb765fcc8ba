package dev.pujiang.checks;

import dev.pujiang.checks.manifest.Kustomizations;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.RenderingFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code ./pujiang check-deploy}: renders deploy/kubernetes and says line by line what is wrong with it. */
public final class Main {

    private Main() {}

    /** Exits with 1 if anything is wrong, or if it cannot be told. */
    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("pujiang.root", ""));
        long start = System.nanoTime();
        try {
            var rendered = CompletableFuture.supplyAsync(() -> Kustomizations.render(root.resolve("deploy/kubernetes")));
            DeployChecks checks = new DeployChecks(root);
            List<Overlay> overlays = rendered.join();
            List<Finding> findings = checks.examine(overlays);
            findings.forEach(IO::println);
            long resources = overlays.stream().mapToLong(overlay -> overlay.resources().size()).sum();
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            IO.println("%d resources in %s: %s (%.1f s)".formatted(resources,
                    String.join(", ", overlays.stream().map(Overlay::name).toList()),
                    findings.isEmpty()
                            ? "nothing is wrong"
                            : findings.size() + (findings.size() == 1 ? " mistake" : " mistakes"),
                    seconds));
            System.exit(findings.isEmpty() ? 0 : 1);
        } catch (RenderingFailure | IllegalStateException | CompletionException e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            System.err.println(cause.getMessage());
            System.exit(1);
        }
    }
}
