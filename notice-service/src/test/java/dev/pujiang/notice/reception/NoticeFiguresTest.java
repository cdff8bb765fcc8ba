package dev.pujiang.notice.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.notice.announcement.AnnouncementPolicy;
import dev.pujiang.notice.announcement.AnnouncementPolicy.Late;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NoticeFiguresTest {

    @Test
    void countDaysInTheZoneOfThePolicy() {
        var policy = new AnnouncementPolicy(ZoneId.of("Asia/Urumqi"), 10, 3, 9, 4, LocalTime.NOON, Late.BLOCK);

        assertThat(new NoticeFigures().owed(policy).query()).contains("Asia/Urumqi").doesNotContain("Shanghai");
        assertThat(new NoticeFigures().overdue(policy).query()).contains("Asia/Urumqi").doesNotContain("Shanghai");
    }
}
