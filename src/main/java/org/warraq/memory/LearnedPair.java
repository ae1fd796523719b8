package org.warraq.memory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * A pair that was released and is to be remembered.
 *
 * @param previous the source segment before it; null where there is none
 * @param lineage see {@link Query#lineage}
 * @param version of the translation
 */
public record LearnedPair(
        Language from,
        String source,
        Language to,
        String target,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String lineage,
        UUID reportId,
        int version,
        UUID translator,
        @Nullable UUID reviewer) {}
