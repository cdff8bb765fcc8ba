package dev.pujiang.feedback.reply;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.access.Permission;
import dev.pujiang.edge.language.Language;
import dev.pujiang.feedback.FeedbackConfig;
import dev.pujiang.feedback.cases.Due;
import dev.pujiang.feedback.cases.Dues;
import dev.pujiang.feedback.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;

/** What a handler sees of the answers of the own body. */
@ApplicationScoped
class ReplyDesk {

    /** What waits for an answer, and what is being written. */
    record Work(String body, List<Line> open, List<ReplyView> drafts, Map<String, String> places,
            Map<String, String> categories) {}

    /** A claim to be answered, and until when; {@code due} is null if routing has told of no date. */
    record Line(WorkList.Open claim, Due due) {}

    /** A reply to look at before it is issued. */
    record Preview(ReplyDocument document, boolean mayIssue) {}

    private final Replies replies;
    private final WorkList workList;
    private final ReplyDocuments documents;
    private final Dues dues;
    private final Names names;
    private final Caller caller;
    private final FeedbackConfig config;

    ReplyDesk(Replies replies, WorkList workList, ReplyDocuments documents, Dues dues, Names names, Caller caller,
            FeedbackConfig config) {
        this.replies = replies;
        this.workList = workList;
        this.documents = documents;
        this.dues = dues;
        this.names = names;
        this.caller = caller;
        this.config = config;
    }

    Work work(Language language) {
        String body = caller.body().orElse("");
        List<WorkList.Open> open = workList.of(body, config.workListLimit());
        return new Work(names.body(body, language),
                open.stream().map(claim -> new Line(claim, dues.of(claim.term(), claim.placePath(), null))).toList(),
                replies.drafts(config.workListLimit()), names.places(open.stream().map(WorkList.Open::place).toList()),
                names.categories(language));
    }

    Preview preview(UUID id, Language language) {
        ReplyView reply = replies.read(id);
        return new Preview(documents.of(reply, language), reply.status().allows(ReplyStatus.Step.ISSUE)
                && caller.actsFor(reply.body()) && caller.may(Permission.REPLY_ISSUE));
    }
}
