package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;

/**
 * Something asked or remarked at a segment, and what was answered.
 *
 * @param segmentId the segment it was written at; it may be gone since
 * @param source the words of the source it was written at
 * @param askedBy the username of who wrote the first message
 * @param resolvedBy the username of who said that it is settled; {@code null} while it is open
 * @param messages the first is what was asked; never empty
 */
public record Note(
        UUID id,
        UUID reportId,
        Language language,
        UUID segmentId,
        String paragraphId,
        String source,
        Kind kind,
        String askedBy,
        Instant askedAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        List<Message> messages) {

    /** What it wants. */
    public enum Kind implements Keyed {
        /** An answer, from the report's reporter. */
        QUESTION,
        /** To be read by whoever works on the segment next. */
        COMMENT;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }

        /** @throws IllegalArgumentException if there is no such kind */
        @JsonCreator
        public static Kind of(String key) {
            return KeyedEnums.of(Kind.class, key);
        }
    }

    /** @param author the username; {@code name} what people call them */
    public record Message(String author, String name, Instant at, String text) {}

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
