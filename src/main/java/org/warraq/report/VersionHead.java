package org.warraq.report;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;

/**
 * All there is to know of a version but what it says: what lists of versions are made of.
 *
 * @param number from 1, without gaps, per edition
 * @param sourceVersion the source edition's version this one translates; {@code null} in the source edition
 * @param contentSha256 over the UTF-8 bytes of the content it was cut with
 * @param previousSha256 the seal of the version before; 32 zero bytes before the first
 * @param sha256 the seal: over the RFC 8785 form of everything here but itself and {@code removed}
 * @param removed whether two admins took its text out, see {@link Removals}; everything here still stands
 */
public record VersionHead(
        UUID reportId,
        Language language,
        int number,
        int round,
        @Nullable Integer sourceVersion,
        UUID author,
        Instant createdAt,
        VersionKind kind,
        @Nullable String note,
        byte[] contentSha256,
        byte[] previousSha256,
        byte[] sha256,
        boolean removed) {

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

    VersionHead sealed() {
        return new VersionHead(
                reportId,
                language,
                number,
                round,
                sourceVersion,
                author,
                createdAt,
                kind,
                note,
                contentSha256,
                previousSha256,
                seal(),
                removed);
    }
}
