package dev.pujiang.routing.directory;

import dev.pujiang.edge.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of bodies and posts, for the other features of this service. */
@ApplicationScoped
public class Directory {

    private final DirectoryStore store;

    Directory(DirectoryStore store) {
        this.store = store;
    }

    /** Names by code; a code that is not listed is left out. */
    public Map<String, String> bodyNames(Collection<String> codes, Language language) {
        return store.findBodies(distinct(codes)).stream().collect(
                Collectors.toMap(Body::code, body -> inLanguage(language, body.nameZh(), body.nameEn())));
    }

    /** Titles by code; a code that is not listed is left out. */
    public Map<String, String> postTitles(Collection<String> codes, Language language) {
        return store.findPosts(distinct(codes)).stream().collect(
                Collectors.toMap(Post::code, post -> inLanguage(language, post.titleZh(), post.titleEn())));
    }

    public Optional<BodyView> body(String code) {
        return store.findBody(code).map(BodyView::of);
    }

    private static List<String> distinct(Collection<String> codes) {
        return codes.stream().distinct().toList();
    }

    static String inLanguage(Language language, String zh, String en) {
        return language == Language.EN && en != null ? en : zh;
    }
}
