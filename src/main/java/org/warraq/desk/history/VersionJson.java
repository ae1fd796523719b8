package org.warraq.desk.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Version;

/**
 * A version in the HTTP contract: the fields of its head, and what it says.
 *
 * @param content left out where the text was removed
 */
public record VersionJson(
        @JsonUnwrapped VersionHeadJson head,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Content content) {

    static VersionJson of(Version version, String author) {
        return new VersionJson(
                VersionHeadJson.of(version.head(), author),
                version.isRemoved() ? null : Contents.parse(version.content()));
    }
}
