package org.warraq.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * One meeting report, in all its languages.
 *
 * @param slug its name in public addresses, one for all languages, fixed at creation
 * @param round the number of its current run through the process, from 1
 * @param rowVersion its {@code ETag}
 * @param readAt the database's clock as it was read; under its lock, the time of what is done to it
 */
public record Report(
        UUID id,
        String slug,
        Language sourceLanguage,
        Urgency urgency,
        @Nullable Instant embargoUntil,
        UUID createdBy,
        Instant createdAt,
        int round,
        RoundKind roundKind,
        ReportState state,
        int rowVersion,
        Instant readAt) {}
