package org.warraq.desk.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff;
import org.warraq.report.Contents;
import org.warraq.report.Version;

/**
 * A version in the list of an edition's versions.
 *
 * @param author the name people see
 * @param size words put in and taken out against the version before; {@code null} where a text was removed
 */
record VersionLine(
        int number,
        @Nullable Integer sourceVersion,
        String author,
        Instant createdAt,
        String kind,
        @Nullable String note,
        boolean removed,
        ContentDiff.@Nullable Size size) {

    static VersionLine of(Version version, @Nullable Version before, Map<UUID, String> names) {
        return new VersionLine(
                version.number(),
                version.sourceVersion(),
                names.getOrDefault(version.author(), ""),
                version.createdAt(),
                version.kind().key(),
                version.note(),
                version.isRemoved(),
                size(version, before));
    }

    private static ContentDiff.@Nullable Size size(Version version, @Nullable Version before) {
        if (version.isRemoved() || (before != null && before.isRemoved())) {
            return null;
        }
        Content earlier = before == null ? Content.EMPTY : Contents.parse(before.content());
        return ContentDiff.size(earlier, Contents.parse(version.content()));
    }
}
