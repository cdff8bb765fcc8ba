package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import java.util.List;

/** Whether everything that is named is there and may be reached. */
public final class ReferenceChecks {

    private ReferenceChecks() {}

    public static List<Check> all() {
        return List.of(new ConfigMapsCheck(), new SecretsCheck(), new VolumesCheck(), new ServiceAccountsCheck(),
                new SelectorsCheck(),
                new PortsCheck(), new RoutesCheck(), new AddressesCheck(), new CustomResourcesCheck(), new DatabasesCheck(),
                new FlowsCheck());
    }
}
