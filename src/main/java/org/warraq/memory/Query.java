package org.warraq.memory;

import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What is to be translated.
 *
 * @param text one segment of the source
 * @param previous the source segment before it; null where there is none
 * @param next the source segment after it; null where there is none
 * @param lineage what its paragraph is called through all versions, the report's id included where ids repeat between
 *     reports. With neither neighbours nor lineage nothing is known of the context, and nothing can be a context match
 * @param min what the best of the three scores must reach before penalties, 1 to 100
 * @param limit how many matches at most
 */
public record Query(
        Language from,
        Language to,
        String text,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String lineage,
        int min,
        int limit) {

    public Query {
        if (min < 1 || min > 100 || limit < 1) {
            throw new IllegalArgumentException("min " + min + ", limit " + limit);
        }
    }

    /** A text by itself. */
    public static Query of(Language from, Language to, String text, int min, int limit) {
        return new Query(from, to, text, null, null, null, min, limit);
    }

    public boolean hasContext() {
        return previous != null || next != null || lineage != null;
    }
}
