package dev.pujiang.checks.configuration;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.service.ShippedService;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether services are told what they need, and nothing that they do not understand. */
public final class ConfigurationChecks {

    private ConfigurationChecks() {}

    public static List<Check> all(List<ShippedService> services) {
        Map<String, ShippedService> byName = services.stream()
                .collect(Collectors.toMap(ShippedService::name, Function.identity()));
        Map<String, OwnKeys> own = services.stream().collect(Collectors.toMap(ShippedService::name, OwnKeys::new));
        Map<String, KnownKeys> known = services.parallelStream()
                .collect(Collectors.toMap(ShippedService::name, service -> new KnownKeys(service, own.get(service.name()))));
        return List.of(new VariablesCheck(known), new SettingsCheck(byName, own));
    }
}
