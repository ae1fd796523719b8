package org.warraq.report;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;

/**
 * An immutable snapshot of an edition.
 *
 * @param number from 1, without gaps, per edition
 * @param sourceVersion the source edition's version this one translates; {@code null} in the source edition
 * @param content the RFC 8785 text of a {@link Content}; empty where it was removed
 * @param contentSha256 over the UTF-8 bytes of {@code content}
 * @param previousSha256 the seal of the version before; 32 zero bytes before the first
 * @param sha256 the seal: over the RFC 8785 form of everything here but the content itself
 */
public record Version(
        UUID reportId,
        Language language,
        int number,
        int round,
        @Nullable Integer sourceVersion,
        UUID author,
        Instant createdAt,
        Kind kind,
        @Nullable String note,
        String content,
        byte[] contentSha256,
        byte[] previousSha256,
        byte[] sha256) {

    /** Why a version was cut. */
    public enum Kind {
        CREATE,
        IMPORT,
        SAVE,
        SUBMIT,
        ACCEPT,
        RETURN,
        RESTORE,
        /** What somebody had typed when the task left their hands. */
        KEEP;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Whether two admins took its text out, see {@link Removals}; everything else about it still stands. */
    public boolean isRemoved() {
        return content.isEmpty();
    }

    /** Whether this is the very same text, made from the same version of the source. */
    boolean says(String text, @Nullable Integer madeFrom) {
        return text.equals(content) && Objects.equals(madeFrom, sourceVersion);
    }

    /** What {@link #sha256} has to be, computed from the other columns. */
    byte[] seal() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("reportId", reportId.toString());
        columns.put("language", language.tag());
        columns.put("number", number);
        columns.put("round", round);
        columns.put("sourceVersion", sourceVersion);
        columns.put("author", author.toString());
        columns.put("createdAt", createdAt.toString());
        columns.put("kind", kind.key());
        columns.put("note", note);
        columns.put("contentSha256", HexFormat.of().formatHex(contentSha256));
        columns.put("previousSha256", HexFormat.of().formatHex(previousSha256));
        return CanonicalJson.sha256(columns);
    }

    Version sealed() {
        return new Version(
                reportId,
                language,
                number,
                round,
                sourceVersion,
                author,
                createdAt,
                kind,
                note,
                content,
                contentSha256,
                previousSha256,
                seal());
    }
}
