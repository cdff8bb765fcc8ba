package dev.pujiang.feedback.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.deadlines.ClockView;
import dev.pujiang.edge.access.Caller;
import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.page.Option;
import dev.pujiang.edge.page.PageTexts;
import dev.pujiang.edge.problem.CommonProblem;
import dev.pujiang.edge.problem.Problem;
import dev.pujiang.feedback.rating.RateCase;
import dev.pujiang.feedback.rating.Rating;
import dev.pujiang.feedback.rating.RatingService;
import dev.pujiang.feedback.reply.Replies;
import dev.pujiang.feedback.reply.ReplyDocument;
import dev.pujiang.feedback.reply.ReplyDocuments;
import jakarta.enterprise.context.ApplicationScoped;

/** The case of the petitioner who is calling. */
@ApplicationScoped
class Petition {

    /**
     * What the petitioner sees.
     *
     * @param rating null until given
     * @param mayRate an answer has been delivered and no rating given
     */
    record View(CaseFileView file, List<Answered> answers, Rating rating, boolean mayRate) {}

    /**
     * A reply.
     *
     * @param window until when the petitioner may ask for a review of it; null until it was delivered
     */
    record Answered(ReplyDocument document, ClockView window) {}

    private final CaseFiles files;
    private final Replies replies;
    private final ReplyDocuments documents;
    private final RatingService ratings;
    private final PageTexts texts;
    private final Caller caller;

    Petition(CaseFiles files, Replies replies, ReplyDocuments documents, RatingService ratings, PageTexts texts,
            Caller caller) {
        this.files = files;
        this.replies = replies;
        this.documents = documents;
        this.ratings = ratings;
        this.texts = texts;
        this.caller = caller;
    }

    View view(Language language) {
        CaseFileView file = files.read(number());
        Optional<Rating> rating = file.ratings().stream().findFirst();
        return new View(file, answers(file, language), rating.orElse(null),
                rating.isEmpty() && !file.echo().deliveries().isEmpty());
    }

    private List<Answered> answers(CaseFileView file, Language language) {
        Map<UUID, ClockView> windows = file.clocks().stream().collect(Collectors.toMap(ClockView::matter, Function.identity()));
        return replies.ofCase(file.caseNumber()).stream()
                .map(reply -> new Answered(documents.of(reply, language), windows.get(reply.id()))).toList();
    }

    void rate(RateCase command) {
        ratings.rate(number(), command);
    }

    /** The values of a rating, each in words. */
    List<Option> scale(List<String> values, Language language) {
        return values.stream().map(value -> new Option(value, texts.label(language, "rating", value))).toList();
    }

    private String number() {
        return caller.caseNumber().orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }
}
