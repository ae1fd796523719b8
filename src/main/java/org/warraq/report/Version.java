package org.warraq.report;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * An immutable snapshot of an edition: its head and what it says.
 *
 * @param content the RFC 8785 text of a {@link Content}; empty where it was removed
 */
public record Version(VersionHead head, String content) {

    public UUID reportId() {
        return head.reportId();
    }

    public Language language() {
        return head.language();
    }

    public int number() {
        return head.number();
    }

    public int round() {
        return head.round();
    }

    public @Nullable Integer sourceVersion() {
        return head.sourceVersion();
    }

    public UUID author() {
        return head.author();
    }

    public Instant createdAt() {
        return head.createdAt();
    }

    public VersionKind kind() {
        return head.kind();
    }

    public @Nullable String note() {
        return head.note();
    }

    /** Whether two admins took its text out, see {@link Removals}; everything else about it still stands. */
    public boolean isRemoved() {
        return head.removed();
    }

    /**
     * Whether this is the very same text, made from the same version of the source. What was cut before contents had all the
     * fields they have now is written otherwise and says the same.
     */
    boolean says(Content said, String written, @Nullable Integer madeFrom) {
        return Objects.equals(madeFrom, sourceVersion())
                && (written.equals(content)
                        || (!isRemoved() && Contents.parse(content).equals(said)));
    }
}
