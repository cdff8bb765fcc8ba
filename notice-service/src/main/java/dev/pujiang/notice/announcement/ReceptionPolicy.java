package dev.pujiang.notice.announcement;

import dev.pujiang.edge.startup.Fault;
import dev.pujiang.edge.startup.StartOrder;
import dev.pujiang.edge.time.ZoneConverter;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMin;
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
    @PositiveOrZero
    int firstNoticeDays();

    /** R-T3: the same for the second notice. */
    @PositiveOrZero
    int secondNoticeDays();

    /** The second notice counts only if published at most so many days before the visit. */
    @PositiveOrZero
    int secondNoticeNotBeforeDays();

    /** How many days before the visit the second notice publishes itself; a day earlier than it must, if not said. */
    @PositiveOrZero
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
    @DurationMin(minutes = 1)
    Duration windowMaxLength();

    /** How far ahead a visit may be planned. */
    @WithDefault("366")
    @Positive
    int horizonDays();

    /** The time zone in which days are counted; the one of the statutory clocks, if not said. */
    @WithConverter(ZoneConverter.class)
    Optional<ZoneId> zone();

    /** Makes the rules injectable as the pure value they are. */
    class Producer {

        @Produces
        @Singleton
        AnnouncementPolicy announcementPolicy(ReceptionPolicy policy, ClocksPolicy clocks) {
            try {
                return new AnnouncementPolicy(policy.zone().orElse(clocks.zone()), policy.firstNoticeDays(),
                        policy.secondNoticeDays(), policy.secondNoticeNotBeforeDays(),
                        policy.secondNoticePublishDays().orElse(Math.min(policy.secondNoticeDays() + 1,
                                policy.secondNoticeNotBeforeDays())),
                        policy.secondNoticePublishTime(), policy.late());
            } catch (IllegalArgumentException e) {
                throw new Fault("policy.reception.first-notice-days", e.getMessage()
                        + "; put it right in the policy files of " + Fault.named("smallrye.config.locations")).refusal();
            }
        }

        void readAtStart(@Observes @Priority(StartOrder.CHECKS) StartupEvent start, AnnouncementPolicy policy) {
            // being there is enough: a service whose rules contradict each other must not serve
        }
    }

    /** What receptions share with the statutory clocks. */
    @ConfigMapping(prefix = "policy.clocks")
    interface ClocksPolicy {

        /** The time zone of terms and of the year in case numbers. */
        @WithDefault("Asia/Shanghai")
        @WithConverter(ZoneConverter.class)
        ZoneId zone();
    }
}
