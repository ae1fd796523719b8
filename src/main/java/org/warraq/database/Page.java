package org.warraq.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, by keyset: the shape of every list in the HTTP contract.
 *
 * @param next where the next piece starts; {@code null} after the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items a list gives at once. */
    public static final int LIMIT = 200;

    /** How many items a list gives unless it is asked for another number. */
    public static final int DEFAULT = 50;

    /**
     * Makes a page of rows that were read with one row more than asked for.
     *
     * @param limit what was asked for
     * @param key the keyset of a row, which the next page starts after
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), key.apply(items.get(limit - 1)).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
