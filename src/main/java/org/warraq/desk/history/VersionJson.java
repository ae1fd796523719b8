package org.warraq.desk.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Version;

/**
 * A version in the HTTP contract.
 *
 * @param author a username
 * @param contentSha256 over the UTF-8 bytes of the RFC 8785 form of {@code content}
 * @param removed whether two admins took the text out; {@code content} is left out then
 * @param content left out in lists
 */
public record VersionJson(
        int number,
        @Nullable Integer sourceVersion,
        String author,
        Instant createdAt,
        String kind,
        @Nullable String note,
        String contentSha256,
        String sha256,
        String previousSha256,
        boolean removed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Content content) {

    static VersionJson whole(Version version, String author) {
        return of(version, author, version.isRemoved() ? null : Contents.parse(version.content()));
    }

    static VersionJson head(Version version, String author) {
        return of(version, author, null);
    }

    private static VersionJson of(Version version, String author, @Nullable Content content) {
        HexFormat hex = HexFormat.of();
        return new VersionJson(
                version.number(),
                version.sourceVersion(),
                author,
                version.createdAt(),
                version.kind().key(),
                version.note(),
                hex.formatHex(version.contentSha256()),
                hex.formatHex(version.sha256()),
                hex.formatHex(version.previousSha256()),
                version.isRemoved(),
                content);
    }
}
