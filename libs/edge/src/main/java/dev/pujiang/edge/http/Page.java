package dev.pujiang.edge.http;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A part of a list, and how to get the next: send {@code next} back as the query parameter {@code cursor}.
 *
 * @param next null when there is no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * From rows read with one more than asked for: the surplus row only says that there is a next page.
     *
     * @param key the sort key of the last item shown, from which the next query continues
     */
    public static <T> Page<T> of(List<T> rowsAndOneMore, int limit, Function<T, Cursor> key) {
        if (rowsAndOneMore.size() <= limit) {
            return new Page<>(rowsAndOneMore, null);
        }
        var items = rowsAndOneMore.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
