package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** What containers ask for and may have. Processor time is asked for but not limited: a limit stops a service amid a request. */
final class ResourcesCheck implements Check {

    @Override
    public boolean onParts() {
        return true;
    }

    @Override
    public void examine(Overlay overlay, Findings findings) {
        overlay.workloads().stream().map(Workload::containers)
                .forEach(containers -> containers.forEach(container -> examine(container, findings)));
    }

    private static void examine(Container container, Findings findings) {
        Place resources = container.at("resources");
        amount(resources.at("requests", "cpu"), findings);
        Optional<BigDecimal> requested = amount(resources.at("requests", "memory"), findings);
        Optional<BigDecimal> limit = amount(resources.at("limits", "memory"), findings);
        if (requested.isPresent() && limit.isPresent() && requested.get().compareTo(limit.get()) > 0) {
            findings.add(resources.at("limits", "memory"), "the limit is below the request", "Raise it");
        }
    }

    private static Optional<BigDecimal> amount(Place place, Findings findings) {
        if (!place.exists()) {
            findings.add(place, "is missing", "Say how much");
            return Optional.empty();
        }
        try {
            return Optional.of(Quantity.getAmountInBytes(Quantity.parse(place.text())));
        } catch (IllegalArgumentException e) {
            findings.add(place, place.text() + " is no quantity", "Write one such as 200m or 512Mi");
            return Optional.empty();
        }
    }
}
