package dev.pujiang.notice.announcement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pujiang.notice.announcement.ReceptionPolicy.ClocksPolicy;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceptionPolicyTest {

    private final Map<String, String> values = new HashMap<>(Map.of("policy.reception.first-notice-days", "10",
            "policy.reception.second-notice-days", "3", "policy.reception.second-notice-not-before-days", "9",
            "policy.reception.late", "BLOCK"));

    @Test
    void refusesTermsThatContradictEachOtherNamingKeyAndValues() {
        values.put("policy.reception.first-notice-days", "3");

        assertThatThrownBy(this::policy).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("(POLICY_RECEPTION_FIRST_NOTICE_DAYS)").hasMessageContaining("first-notice-days (3)")
                .hasMessageContaining("(SMALLRYE_CONFIG_LOCATIONS)");
    }

    @Test
    void refusesAZoneThatIsNoneWhileTheConfigurationIsRead() {
        values.put("policy.reception.zone", "Asia/Pujiang");

        assertThatThrownBy(this::policy).hasMessageContaining("policy.reception.zone");
    }

    private AnnouncementPolicy policy() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().withMapping(ReceptionPolicy.class).withMapping(ClocksPolicy.class)
                .withDefaultValues(values).build();
        return new ReceptionPolicy.Producer().announcementPolicy(config.getConfigMapping(ReceptionPolicy.class),
                config.getConfigMapping(ClocksPolicy.class));
    }
}
