package org.warraq.database;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keyset of the last row a caller saw; to the caller it is an opaque word. */
public record Cursor(List<String> values) {

    public Cursor(Object... values) {
        this(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    public String get(int index) {
        return values.get(index);
    }

    String encoded() {
        byte[] bytes = String.join("\n", values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @return {@code null} for {@code null}: the first page
     * @throws IllegalArgumentException if it is none of ours, or has another number of values
     */
    public static @Nullable Cursor decode(@Nullable String encoded, int size) {
        if (encoded == null) {
            return null;
        }
        String joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        Cursor cursor = new Cursor(List.of(joined.split("\n", -1)));
        if (cursor.values.size() != size) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return cursor;
    }
}
