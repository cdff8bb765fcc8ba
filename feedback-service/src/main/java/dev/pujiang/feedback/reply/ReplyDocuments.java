package dev.pujiang.feedback.reply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.pujiang.edge.language.Language;
import dev.pujiang.feedback.cases.Cases;
import dev.pujiang.feedback.cases.KnownClaim;
import dev.pujiang.feedback.naming.Names;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts names to what a reply holds in codes. */
@ApplicationScoped
public class ReplyDocuments {

    private final Cases cases;
    private final Names names;

    ReplyDocuments(Cases cases, Names names) {
        this.cases = cases;
        this.names = names;
    }

    public ReplyDocument of(ReplyView reply, Language language) {
        Map<UUID, KnownClaim> claims = cases.claims(reply.caseNumber()).stream()
                .collect(Collectors.toMap(KnownClaim::id, Function.identity()));
        Map<String, String> categories = names.categories(language);
        List<ReplyDocument.Item> items = reply.claims().stream().map(answer -> {
            KnownClaim claim = claims.get(answer.claimId());
            return new ReplyDocument.Item(claim.ordinal(), categories.getOrDefault(claim.category(), claim.category()),
                    answer.outcome(), answer.evidence());
        }).sorted(Comparator.comparing(ReplyDocument.Item::ordinal)).toList();
        return new ReplyDocument(reply, names.body(reply.body(), language), items);
    }
}
