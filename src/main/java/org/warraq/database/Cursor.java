package org.warraq.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keyset of the last row a caller saw; to the caller it is an opaque word.
 *
 * @param values each of the class its {@link CursorPart} says
 */
public record Cursor(List<Object> values) {

    public Cursor(Object... values) {
        this(Arrays.asList(values));
    }

    public Cursor {
        values = List.copyOf(values);
    }

    public String text(int index) {
        return (String) values.get(index);
    }

    public int number(int index) {
        return (Integer) values.get(index);
    }

    public long count(int index) {
        return (Long) values.get(index);
    }

    public Instant time(int index) {
        return (Instant) values.get(index);
    }

    public UUID id(int index) {
        return (UUID) values.get(index);
    }

    String encoded() {
        String joined = values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a word that a caller sends back.
     *
     * @param parts what stands in a keyset of this list
     * @return {@code null} for {@code null}: the first page
     * @throws NotACursor if it is no keyset of this list
     */
    public static @Nullable Cursor parse(@Nullable String encoded, CursorPart... parts) {
        if (encoded == null) {
            return null;
        }
        String[] texts = decoded(encoded).split("\n", -1);
        if (texts.length != parts.length) {
            throw new NotACursor();
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < parts.length; index++) {
            values.add(parts[index].parse(texts[index]));
        }
        return new Cursor(values);
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new NotACursor();
        }
    }
}
