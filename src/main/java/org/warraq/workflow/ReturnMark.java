package org.warraq.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;

/**
 * A place that a return points at: a paragraph, or a segment of a translation.
 *
 * @param paragraphId a part of the text, as {@code Parts} name it; {@code null} where a segment is meant
 * @param segmentId {@code null} where a paragraph is meant
 * @param reason what is to be done there; where nothing is said, what is said of the whole return holds
 */
public record ReturnMark(
        Language language,
        @Nullable String paragraphId,
        @Nullable UUID segmentId,
        @Nullable Reason reason,
        @Nullable ReasonCode reasonCode) {}
