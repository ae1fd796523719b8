package org.warraq.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What is left of a report for readers once it was withdrawn.
 *
 * @param note why, in this language, where it is said
 */
record WithdrawnReport(
        Language language, Instant at, @Nullable String note) {}
