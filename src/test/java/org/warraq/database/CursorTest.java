package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A place in a list is read as what it was written as, or as none. */
class CursorTest {

    private static final CursorPart[] ALL = CursorPart.values();

    @Test
    void aPlaceIsReadAsItWasWritten() {
        for (Instant time : List.of(
                Instant.EPOCH, Instant.parse("2026-03-11T14:00:05.123456Z"), Instant.parse("0001-01-01T00:00:00Z"))) {
            Cursor place = new Cursor("أ b", 0, Long.valueOf(999_999_999_999L), time, new UUID(7, -9));
            assertThat(Cursor.parse(place.encoded(), ALL)).isEqualTo(place);
        }
        assertThat(Cursor.parse(null, ALL)).isNull();
    }

    @Test
    void nothingElseIsAPlace() {
        for (String joined : List.of("", "x", "-1", "٣", "99999999999", "1\n2")) {
            refused(joined, CursorPart.NUMBER);
        }
        for (String joined : List.of("x", "2026-02-30T00:00:00Z", "2026-03-11", "+999999999-12-31T23:59:59Z")) {
            refused(joined, CursorPart.TIME);
        }
        for (String joined : List.of("x", "1-1-1-1-1", "'", "")) {
            refused(joined, CursorPart.ID);
        }
        refused("\0", CursorPart.TEXT);
        assertThatThrownBy(() -> Cursor.parse("no base 64!", CursorPart.TEXT)).isInstanceOf(NotACursor.class);
    }

    private static void refused(String joined, CursorPart part) {
        assertThatThrownBy(() -> Cursor.parse(encoded(joined), part))
                .as(part + " " + joined)
                .isInstanceOf(NotACursor.class);
    }

    private static String encoded(String joined) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
