package dev.pujiang.directory;

import dev.pujiang.events.BodyListed;
import dev.pujiang.events.Level;
import dev.pujiang.events.PostListed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The directory as far as routing has told it. A service's consumer of assignment events hands over what is listed. */
@ApplicationScoped
public class KnownDirectory {

    /** A directory that goes round in circles ends where the circle closes. */
    private static final String ABOVE = """
            with recursive above (body, code, height) as (
                select code, superior, 1 from known_body where code = any (?) and superior is not null
                union all
                select above.body, next.superior, above.height + 1
                from above join known_body next on next.code = above.code
                where next.superior is not null)
            cycle code set circling using seen
            select body, code from above where not circling order by body, height""";

    private final AgroalDataSource database;

    KnownDirectory(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes the present state of a body, in the transaction of the event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(BodyListed body) {
        update("""
                insert into known_body (code, name_zh, name_en, division, level, superior, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                    division = excluded.division, level = excluded.level, superior = excluded.superior,
                    valid_to = excluded.valid_to""",
                body.body(), body.nameZh(), body.nameEn(), body.division(), body.level().name(), body.superior(),
                body.validTo());
    }

    /** Notes the present state of a post, in the transaction of the event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(PostListed post) {
        update("""
                insert into known_post (code, body, title_zh, title_en, division, level, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set body = excluded.body, title_zh = excluded.title_zh,
                    title_en = excluded.title_en, division = excluded.division, level = excluded.level,
                    valid_to = excluded.valid_to""",
                post.post(), post.body(), post.titleZh(), post.titleEn(), post.division(), post.level().name(),
                post.validTo());
    }

    public Optional<KnownBody> body(String code) {
        return bodies(List.of(code)).stream().findFirst();
    }

    public Optional<KnownPost> post(String code) {
        return query("select * from known_post where code = any (?)", List.of(code), KnownDirectory::post).stream()
                .findFirst();
    }

    /** Name of a body, or its code while its name has not been told yet. */
    public String bodyName(String code, Locale locale) {
        return body(code).map(body -> body.name(locale)).orElse(code);
    }

    /** Names by code, in one query; a code not told of yet stands for itself. */
    public Map<String, String> bodyNames(Collection<String> codes, Locale locale) {
        Map<String, String> names = codes.stream().distinct().collect(Collectors.toMap(code -> code, code -> code));
        bodies(names.keySet()).forEach(body -> names.put(body.code(), body.name(locale)));
        return names;
    }

    /** The posts of a division, in order of code: for choosing one. */
    public List<KnownPost> postsOf(String division) {
        return query("select * from known_post where division = any (?) order by code", List.of(division),
                KnownDirectory::post);
    }

    /**
     * The bodies above each of these, the nearest first, in one query. A body that is not known yet, or has none above it, is left
     * out; where the superior itself is not known yet, the list ends with its code.
     */
    public Map<String, List<String>> above(Collection<String> codes) {
        Map<String, List<String>> above = new HashMap<>();
        query(ABOVE, codes,
                row -> above.computeIfAbsent(row.getString("body"), _ -> new ArrayList<>()).add(row.getString("code")));
        return above;
    }

    private List<KnownBody> bodies(Collection<String> codes) {
        return query("select * from known_body where code = any (?)", codes, KnownDirectory::body);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DirectoryUnavailable(e);
        }
    }

    private <T> List<T> query(String sql, Collection<String> codes, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DirectoryUnavailable(e);
        }
    }

    private interface Row<T> {
        T of(ResultSet result) throws SQLException;
    }

    private static KnownBody body(ResultSet result) throws SQLException {
        return new KnownBody(result.getString("code"), result.getString("name_zh"), result.getString("name_en"),
                result.getString("division"), Level.valueOf(result.getString("level")),
                result.getObject("valid_to", LocalDate.class));
    }

    private static KnownPost post(ResultSet result) throws SQLException {
        return new KnownPost(result.getString("code"), result.getString("body"), result.getString("title_zh"),
                result.getString("title_en"), result.getString("division"), Level.valueOf(result.getString("level")),
                result.getObject("valid_to", LocalDate.class));
    }
}
