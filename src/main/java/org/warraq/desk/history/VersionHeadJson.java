package org.warraq.desk.history;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.warraq.report.VersionHead;

/**
 * A version in the HTTP contract without what it says: what lists give.
 *
 * @param author a username
 * @param contentSha256 over the UTF-8 bytes of the RFC 8785 form of its content
 * @param removed whether two admins took the text out
 */
public record VersionHeadJson(
        int number,
        @Nullable Integer sourceVersion,
        String author,
        Instant createdAt,
        String kind,
        @Nullable String note,
        String contentSha256,
        String sha256,
        String previousSha256,
        boolean removed) {

    static VersionHeadJson of(VersionHead head, String author) {
        HexFormat hex = HexFormat.of();
        return new VersionHeadJson(
                head.number(),
                head.sourceVersion(),
                author,
                head.createdAt(),
                head.kind().key(),
                head.note(),
                hex.formatHex(head.contentSha256()),
                hex.formatHex(head.sha256()),
                hex.formatHex(head.previousSha256()),
                head.removed());
    }
}
