package dev.pujiang.routing.directory;

import dev.pujiang.events.Level;
import dev.pujiang.routing.rule.BodySource;
import dev.pujiang.routing.rule.ResponsibleBody;
import dev.pujiang.routing.rule.ResponsibleBody.HeadPost;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the directory. */
@ApplicationScoped
class DirectoryStore implements BodySource {

    private final Rows rows;

    DirectoryStore(AgroalDataSource database) {
        this.rows = new Rows(database);
    }

    @Override
    public long version() {
        return rows.list("select version from directory_version", row -> row.getLong(1)).getFirst();
    }

    @Override
    public List<ResponsibleBody> responsibleBodies() {
        Map<String, List<HeadPost>> heads = new HashMap<>();
        rows.list("select * from post where role = 'HEAD' order by code", DirectoryStore::post)
                .forEach(post -> heads.computeIfAbsent(post.body(), body -> new ArrayList<>(1))
                        .add(new HeadPost(post.code(), post.validFrom(), post.validTo())));
        return rows.list("select * from body", row -> {
            Body body = body(row);
            return new ResponsibleBody(body.code(), body.division(), body.level(), body.validFrom(), body.validTo(),
                    heads.getOrDefault(body.code(), List.of()));
        });
    }

    /** Lets no other import run until this transaction ends. */
    void lock() {
        rows.list("select version from directory_version for update", row -> row.getLong(1));
    }

    void raiseVersion() {
        rows.change("update directory_version set version = version + 1");
    }

    Listed listed() {
        return new Listed(byCode(rows.list("select * from body", DirectoryStore::body), Body::code),
                byCode(rows.list("select * from post", DirectoryStore::post), Post::code),
                new HashSet<>(rows.list("select * from official", DirectoryStore::official)));
    }

    void save(List<Body> bodies, List<Post> posts, List<Official> officials) {
        rows.batch("""
                insert into body (code, name_zh, name_en, division, level, superior, valid_from, valid_to, successor, kinds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    division = excluded.division, level = excluded.level, superior = excluded.superior,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor,
                    kinds = excluded.kinds""", bodies,
                body -> new Object[]{body.code(), body.nameZh(), body.nameEn(), body.division(), body.level(),
                        body.superior(), body.validFrom(), body.validTo(), body.successor(), body.kinds()});
        rows.batch("""
                insert into post (code, body, title_zh, title_en, role, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set body = excluded.body, title_zh = excluded.title_zh,
                    title_en = excluded.title_en, role = excluded.role, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to""", posts, post -> new Object[]{post.code(), post.body(),
                post.titleZh(), post.titleEn(), post.role(), post.validFrom(), post.validTo()});
        rows.batch("""
                insert into official (post, name, valid_from, valid_to, sample) values (?, ?, ?, ?, ?)
                on conflict (post, valid_from) do update set name = excluded.name, valid_to = excluded.valid_to,
                    sample = excluded.sample""", officials, official -> new Object[]{official.post(), official.name(),
                official.from(), official.to(), official.sample()});
    }

    boolean isSeeded(String folder, String sha256) {
        return !rows.list("select 1 from directory_seed where folder = ? and sha256 = ?", row -> true, folder, sha256)
                .isEmpty();
    }

    void noteSeed(String folder, String sha256, Instant now) {
        rows.change("""
                insert into directory_seed (folder, sha256, imported_at) values (?, ?, ?)
                on conflict (folder) do update set sha256 = excluded.sha256, imported_at = excluded.imported_at""",
                folder, sha256, now);
    }

    Optional<Body> findBody(String code) {
        return rows.list("select * from body where code = ?", DirectoryStore::body, code).stream().findFirst();
    }

    List<Body> findBodies(List<String> codes) {
        return rows.list("select * from body where code = any (?)", DirectoryStore::body, codes);
    }

    Optional<Post> findPost(String code) {
        return rows.list("select * from post where code = ?", DirectoryStore::post, code).stream().findFirst();
    }

    List<Post> findPosts(List<String> codes) {
        return rows.list("select * from post where code = any (?)", DirectoryStore::post, codes);
    }

    List<Post> postsOf(String body) {
        return rows.list("select * from post where body = ? order by code", DirectoryStore::post, body);
    }

    Optional<Official> holder(String post, LocalDate day) {
        return rows.list("""
                select * from official where post = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by valid_from desc limit 1""", DirectoryStore::official, post, day, day).stream().findFirst();
    }

    /** Bodies in order of code after {@code after}; of one division, or of all if it is null. */
    List<Body> bodies(String division, String after, int limit) {
        return division == null
                ? rows.list("select * from body where code > ? order by code limit ?", DirectoryStore::body, after, limit)
                : rows.list("select * from body where division = ? and code > ? order by code limit ?",
                        DirectoryStore::body, division, after, limit);
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        return entries.stream().collect(Collectors.toMap(code, Function.identity()));
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("division"), Rows.choice(row, "level", Level.class), row.getString("superior"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("successor"), row.getString("kinds"));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(row.getString("code"), row.getString("body"), row.getString("title_zh"),
                row.getString("title_en"), Rows.choice(row, "role", Post.Role.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static Official official(ResultSet row) throws SQLException {
        return new Official(row.getString("post"), row.getString("name"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getBoolean("sample"));
    }
}
