package dev.pujiang.checks.workload;

import dev.pujiang.checks.Check;
import java.util.List;

/** Whether pods are run as carefully as they should. */
public final class WorkloadChecks {

    private WorkloadChecks() {}

    public static List<Check> all() {
        return List.of(new ProbesCheck(), new SecurityCheck(), new ResourcesCheck(), new ImagesCheck(),
                new PlainSecretsCheck());
    }
}
