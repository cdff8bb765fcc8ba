package dev.pujiang.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void theHashIsThatOfTheHashBeforeAndTheContent() {
        assertThat(Chain.hash(Chain.BEGINNING, "{\"a\":\"浦江\"}"))
                .isEqualTo("9a3b37919ae6418bd5c09ecc8fbf50e71bd8ec030d36c0b27c9a7d79c857caf1");
    }

    @Test
    void theCanonicalFormHasSortedKeysAndNeitherBlanksNorNullsNorNumbers() {
        String json = CanonicalJson.of(content("说明").numbered(new UUID(0, 2), 1, Instant.parse("2026-11-20T02:00:00Z")));

        assertThat(json).isEqualTo("""
                {"booking":"b","bring":"c","division":{"code":"330726","name":"浦江县"},"how":"VIDEO",\
                "issuingBody":{"code":"330726-xfj","name":"信访局"},"mode":"ANNOUNCED_VISIT",\
                "noticeId":"00000000-0000-0000-0000-000000000002","occasion":"FIRST",\
                "official":{"name":"示例甲","title":"县长"},"post":"p","publishedAt":"2026-11-20T02:00:00Z",\
                "receptionId":"00000000-0000-0000-0000-000000000001","scope":"说明",\
                "venue":{"address":"a","latitude":"29.45","longitude":"119.891","name":"n"},"version":"1",\
                "windows":[{"from":"2026-12-15T01:00:00Z","to":"2026-12-15T03:00:00Z"}]}""");
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(Chain.check(links("甲", "乙", "丙"))).hasSize(3).allMatch(Chain.Check::holds);
    }

    @Test
    void fromTheTamperedVersionOnNothingHolds() {
        List<Chain.Link> links = new ArrayList<>(links("甲", "乙", "丙"));
        Chain.Link second = links.get(1);
        links.set(1, new Chain.Link(2, second.canonicalJson().replace("乙", "丁"), second.previousHash(),
                second.contentHash()));

        assertThat(Chain.check(links)).extracting(Chain.Check::holds).containsExactly(true, false, false);
    }

    @Test
    void aTamperedVersionThatWasHashedAnewBreaksTheNext() {
        List<Chain.Link> links = new ArrayList<>(links("甲", "乙", "丙"));
        Chain.Link first = links.getFirst();
        String forged = first.canonicalJson().replace("甲", "丁");
        links.set(0, new Chain.Link(1, forged, first.previousHash(), Chain.hash(first.previousHash(), forged)));

        assertThat(Chain.check(links)).extracting(Chain.Check::holds).containsExactly(true, false, false);
    }

    @Test
    void aMissingVersionIsFound() {
        List<Chain.Link> links = new ArrayList<>(links("甲", "乙", "丙"));
        links.remove(1);

        assertThat(Chain.check(links)).extracting(Chain.Check::holds).containsExactly(true, false);
    }

    private static List<Chain.Link> links(String... scopes) {
        List<Chain.Link> links = new ArrayList<>();
        Notice before = null;
        for (String scope : scopes) {
            before = Notice.after(before, UUID.randomUUID(), content(scope), "33", Instant.EPOCH);
            links.add(before.link());
        }
        return links;
    }

    private static NoticeContent content(String scope) {
        return new NoticeContent(new UUID(0, 1), null, null, null, Occasion.FIRST, null, null, Mode.ANNOUNCED_VISIT,
                new NoticeContent.Named("330726", "浦江县"), "p", new NoticeContent.Official("示例甲", "县长"),
                new NoticeContent.Venue("n", "a", "29.45", "119.891"),
                List.of(new NoticeContent.Window(Instant.parse("2026-12-15T01:00:00Z"),
                        Instant.parse("2026-12-15T03:00:00Z"))),
                "VIDEO", scope, "b", "c", new NoticeContent.Named("330726-xfj", "信访局"));
    }
}
