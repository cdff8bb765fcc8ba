package dev.pujiang.edge.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pujiang.edge.problem.Problem;

/**
 * Where a list goes on: the sort key of the last item shown (keyset paging, so that page 10,000 costs what page 1 costs). Opaque to
 * clients: base64url of a JSON array. What has been tampered with is refused with 422 on the field {@code cursor}; the keys are
 * only ever bound as query parameters, so a forged cursor shows nothing that its caller may not list anyway.
 *
 * <pre>
 * var after = Cursor.decode(cursor, 2);                       // Optional: empty means from the beginning
 * after.map(c -> repository.after(c.instant(0), c.uuid(1)))
 * Page.of(rows, limit, row -> Cursor.of(row.registeredAt(), row.id()))
 * </pre>
 */
public record Cursor(List<String> keys) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_LENGTH = 1000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    public String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param encoded what the client sent; null or empty is the beginning
     * @param keys how many keys this list sorts by
     */
    public static Optional<Cursor> decode(String encoded, int keys) {
        if (encoded == null || encoded.isEmpty()) {
            return Optional.empty();
        }
        if (encoded.length() > MAX_LENGTH) {
            throw tampered();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var decoded = new Cursor(List.of(JSON.readValue(json, String[].class)));
            if (decoded.keys.size() == keys) {
                return Optional.of(decoded);
            }
        } catch (IllegalArgumentException | NullPointerException | JsonProcessingException e) {
            throw tampered();
        }
        throw tampered();
    }

    public String text(int index) {
        String key = keys.get(index);
        if (key.indexOf('\0') >= 0) {
            throw tampered();
        }
        return key;
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(keys.get(index));
        } catch (DateTimeParseException e) {
            throw tampered();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException e) {
            throw tampered();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw tampered();
        }
    }

    private static Problem tampered() {
        return Problem.invalid("cursor", "invalid-cursor");
    }
}
