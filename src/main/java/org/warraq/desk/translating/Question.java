package org.warraq.desk.translating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.translation.Note;

/**
 * A question as it stands before who can answer it.
 *
 * @param headline the report's
 * @param paragraph the source's paragraph as it stands now; {@code null} where it is gone, or may not be changed now
 * @param version the source's latest
 */
public record Question(
        Note note,
        String headline,
        Language source,
        @Nullable String paragraph,
        int version) {

    public UUID reportId() {
        return note.reportId();
    }
}
