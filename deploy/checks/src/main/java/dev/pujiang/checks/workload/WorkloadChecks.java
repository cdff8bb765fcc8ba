package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.service.ShippedService;
import java.util.List;

/** Whether pods are run as carefully as they should. */
public final class WorkloadChecks {

    private WorkloadChecks() {}

    public static List<Check> all(List<ShippedService> services) {
        return List.of(new ProbesCheck(services), new SecurityCheck(), new ResourcesCheck(), new ImagesCheck(),
                new PlainSecretsCheck());
    }
}
