package dev.pujiang.edge;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The edge of a service that has neither database nor broker nor identity provider: problems and pages need none. */
public class EdgeWithoutStore implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.oidc.enabled", "false", "quarkus.datasource.jdbc", "false", "quarkus.flyway.enabled", "false",
                "quarkus.arc.exclude-types",
                "dev.pujiang.edge.audit.**,dev.pujiang.edge.access.**,dev.pujiang.edge.deadletter.**,dev.pujiang.edge.probe.**,dev.pujiang.events.**");
    }
}
