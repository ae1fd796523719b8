package org.warraq.lexicon;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the lexicon as it stands.
 *
 * @param createdBy who added or proposed it
 * @param reason why it was refused
 * @param mergedInto the record that stands for it now
 * @param rowVersion what a change must name; counts up with each
 */
public record Authority(
        UUID id,
        Particulars particulars,
        State state,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable String reason,
        @Nullable UUID mergedInto,
        int rowVersion) {

    public Kind kind() {
        return particulars.kind();
    }
}
