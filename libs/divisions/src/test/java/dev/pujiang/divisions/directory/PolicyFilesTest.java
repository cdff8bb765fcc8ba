package dev.pujiang.divisions.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class PolicyFilesTest {

    @Test
    void letsTheLocalPolicyLieOverTheLaw() {
        assertThat((Integer) DataFiles.policy("zj-pujiang.yaml").get("config_ordinal"))
                .isGreaterThan((Integer) DataFiles.policy("cn-2022.yaml").get("config_ordinal")).isBetween(251, 299);
    }

    @Test
    void isReadAsConfigurationFromItsLocations() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredSources()
                .withDefaultValue("smallrye.config.locations",
                        DataFiles.DEPLOY.resolve("policies/cn-2022.yaml") + ","
                                + DataFiles.DEPLOY.resolve("policies/zj-pujiang.yaml"))
                .build();

        assertThat(config.getValue("policy.id", String.class)).isEqualTo("zj-pujiang");
        assertThat(config.getValue("policy.intake.max-representatives", Integer.class)).isEqualTo(5);
        assertThat(config.getValue("policy.paths.table.labour.APPEAL", String.class)).isEqualTo("ARBITRATION");
        assertThat(config.getValue("policy.reception.first-notice-days", Integer.class)).isEqualTo(10);
        assertThat(config.getValue("policy.tracking.attempts-within", Duration.class)).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.getValue("policy.categories[14].zh", String.class)).isEqualTo("其他");
        assertThat(config.getOptionalValue("policy.categories[15].code", String.class)).isEmpty();
    }

    @Test
    void keepsEachListInOneFile() {
        Set<String> lists = new HashSet<>();
        collectLists("", DataFiles.policy("cn-2022.yaml"), lists);
        Set<String> local = new HashSet<>();
        collectLists("", DataFiles.policy("zj-pujiang.yaml"), local);

        lists.retainAll(local);

        assertThat(local).contains(".policy.categories");
        assertThat(lists).isEmpty();
    }

    @Test
    void namesOnlyKnownCategoriesKindsAndPathsInTheTable() {
        Map<?, ?> policy = (Map<?, ?>) DataFiles.policy("cn-2022.yaml").get("policy");
        Map<?, ?> table = (Map<?, ?>) ((Map<?, ?>) policy.get("paths")).get("table");

        table.forEach((category, kinds) -> {
            assertThat(DataFiles.categories()).contains((String) category);
            ((Map<?, ?>) kinds).forEach((kind, path) -> {
                assertThat(kind).isIn("SUGGESTION", "REPORT", "APPEAL");
                assertThat(path).isIn("PETITION", "LITIGATION", "ARBITRATION", "PARTY_APPEAL", "ADMINISTRATIVE_PROCEDURE",
                        "REQUEST_TO_ACT");
            });
        });
    }

    @Test
    void hasTheFifteenCategories() {
        assertThat(DataFiles.categories())
                .isEqualTo(List.of("land", "housing", "labour", "agriculture", "environment", "security",
                        "transport", "education", "health", "civil", "market", "water", "discipline", "village", "other"));
    }

    private static void collectLists(String path, Object value, Set<String> lists) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collectLists(path + "." + key, below, lists));
        } else if (value instanceof List<?>) {
            lists.add(path);
        }
    }
}
