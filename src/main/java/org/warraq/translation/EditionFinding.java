package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * A finding in an edition.
 *
 * @param id stays as long as the words it is about do
 * @param edition the edition it is about
 * @param language of the text it lies in: what a comparison finds may lie in the source
 * @param paragraphId {@code null} where it is about the whole
 * @param segmentId {@code null} in a source edition
 * @param start in the segment's text, or the paragraph's where there is no segment; in UTF-16 units
 * @param suggestions texts that may stand exactly in the span's place
 * @param dismissed {@code null} as long as it stands
 */
public record EditionFinding(
        String id,
        String check,
        String severity,
        Language edition,
        Language language,
        @Nullable String paragraphId,
        @Nullable UUID segmentId,
        String side,
        int start,
        int end,
        String message,
        List<String> suggestions,
        @Nullable Dismissal dismissed) {

    /** Whether it keeps work from ending as long as it stands. */
    @JsonIgnore
    public boolean isError() {
        return severity.equals(Policy.ERROR);
    }
}
