package dev.pujiang.notice.announcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The part of the policy that says how receptions are announced. */
@ConfigMapping(prefix = "policy.reception")
public interface ReceptionPolicy {

    /** R-T10: whole days between the first notice and the day of the visit, at least. */
    int firstNoticeDays();

    /** R-T3: the same for the second notice. */
    int secondNoticeDays();

    /** The second notice counts only if published at most so many days before the visit. */
    int secondNoticeNotBeforeDays();

    /** How many days before the visit the second notice publishes itself; a day earlier than it must, if not said. */
    OptionalInt secondNoticePublishDays();

    /** At which time of that day. */
    @WithDefault("08:00")
    LocalTime secondNoticePublishTime();

    /** What happens to a visit that misses one of them. */
    AnnouncementPolicy.Late late();

    /** Channels on which a first and a second notice need a proof of publication. */
    @WithDefault("ONLINE")
    Set<PublicationChannel> requiredChannels();

    /** How long one window may be. */
    @WithDefault("PT12H")
    Duration windowMaxLength();

    /** How far ahead a visit may be planned. */
    @WithDefault("366")
    int horizonDays();

    /** The time zone in which days are counted; the one of the statutory clocks, if not said. */
    Optional<String> zone();

    /** Makes the rules injectable as the pure value they are. */
    class Producer {

        @Produces
        @Singleton
        AnnouncementPolicy announcementPolicy(ReceptionPolicy policy, ClocksPolicy clocks) {
            return new AnnouncementPolicy(ZoneId.of(policy.zone().orElse(clocks.zone())), policy.firstNoticeDays(),
                    policy.secondNoticeDays(), policy.secondNoticeNotBeforeDays(),
                    policy.secondNoticePublishDays().orElse(Math.min(policy.secondNoticeDays() + 1,
                            policy.secondNoticeNotBeforeDays())),
                    policy.secondNoticePublishTime(), policy.late());
        }
    }

    /** What receptions share with the statutory clocks. */
    @ConfigMapping(prefix = "policy.clocks")
    interface ClocksPolicy {

        @WithDefault("Asia/Shanghai")
        String zone();
    }
}
