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
 * Something asked, remarked or suggested about an edition, and what was answered.
 *
 * @param segmentId the segment it was written at; it may be gone since. {@code null} where it is about a paragraph
 * @param source the words of the source it was written at; empty but at a segment
 * @param askedBy the username of who wrote it
 * @param askedByName what people call them
 * @param anchor the words it is about; {@code null} where it is about all of its paragraph or segment
 * @param proposal the other words that a suggestion puts for these; empty where they are to go, or were removed
 * @param outcome what became of a suggestion
 * @param resolvedBy the username of who settled it; {@code null} while it is open
 * @param messages the first is what was asked, but for a suggestion that speaks for itself
 * @param isSaid whether the first is that, and not an answer
 */
public record Note(
        UUID id,
        UUID reportId,
        Language language,
        @Nullable UUID segmentId,
        String paragraphId,
        String source,
        Kind kind,
        String askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable NoteAnchor anchor,
        @Nullable String proposal,
        @Nullable Outcome outcome,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        List<Message> messages,
        boolean isSaid) {

    /** What it wants. */
    public enum Kind implements Keyed {
        /** An answer, from the report's reporter. */
        QUESTION,
        /** To be read by whoever works there next. */
        COMMENT,
        /** Other words in the place of these. */
        SUGGESTION;

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

    /** What becomes of a suggestion that is not just settled. */
    public enum Outcome implements Keyed {
        TAKEN,
        DECLINED;

        public static Outcome of(String key) {
            return KeyedEnums.of(Outcome.class, key);
        }
    }

    /** How far it is. */
    public enum State implements Keyed {
        OPEN,
        /** Somebody else than who asked has said something. */
        ANSWERED,
        RESOLVED,
        TAKEN,
        DECLINED;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** @param author the username; {@code name} what people call them */
    public record Message(String author, String name, Instant at, String text) {}

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public State state() {
        if (outcome != null) {
            return outcome == Outcome.TAKEN ? State.TAKEN : State.DECLINED;
        } else if (!isOpen()) {
            return State.RESOLVED;
        }
        boolean answered =
                answers().stream().anyMatch(message -> !message.author().equals(askedBy));
        return answered && kind != Kind.SUGGESTION ? State.ANSWERED : State.OPEN;
    }

    /** What was said with it; empty where it speaks for itself. */
    public String text() {
        return isSaid ? messages.get(0).text() : "";
    }

    public List<Message> answers() {
        return isSaid ? messages.subList(1, messages.size()) : messages;
    }
}
