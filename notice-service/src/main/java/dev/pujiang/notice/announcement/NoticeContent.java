package dev.pujiang.notice.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pujiang.events.ReceptionAnnounced.Mode;
import dev.pujiang.events.ReceptionAnnounced.Occasion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything a notice says (R-NOTICE-FIELDS): who, when, where, how, what about, how to book, what to bring, and who says so.
 * Numbers are given as text, so that every JSON tool writes them alike and the hash can be checked with any of them.
 *
 * @param version counts the notices of a reception from 1
 * @param supersedes version of the notice this one replaces, or null
 * @param reason why something was changed or cancelled, or null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeContent(UUID receptionId, UUID noticeId, String version, String supersedes, Occasion occasion,
        String reason, Instant publishedAt, Mode mode, Named division, String post, Official official, Venue venue,
        List<Window> windows, String how, String scope, String booking, String bring, Named issuingBody) {

    public NoticeContent {
        windows = List.copyOf(windows);
    }

    /** A code and the name that goes with it at the time of publication. */
    public record Named(String code, String name) {}

    public record Official(String name, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Venue(String name, String address, String latitude, String longitude) {}

    public record Window(Instant from, Instant to) {}

    NoticeContent numbered(UUID noticeId, int version, Instant publishedAt) {
        return new NoticeContent(receptionId, noticeId, Integer.toString(version),
                version == 1 ? null : Integer.toString(version - 1), occasion, reason, publishedAt, mode, division, post,
                official, venue, windows, how, scope, booking, bring, issuingBody);
    }
}
