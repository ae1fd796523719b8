package org.warraq.desk.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReturnMark;

/**
 * A place that a return points at, as it was sent.
 *
 * @param paragraphId either this or {@code segmentId}
 */
record MarkRequest(
        @Nullable Language language,
        @Nullable String paragraphId,
        @Nullable UUID segmentId,
        @Nullable String reason,
        @Nullable ReasonCode reasonCode) {

    /** @param field its path in the request. @throws Refusal 422 */
    ReturnMark mark(String field) {
        List<FieldError> wrong = new ArrayList<>();
        if (language == null) {
            wrong.add(new FieldError(field + ".language", "required"));
        }
        if ((paragraphId == null) == (segmentId == null)) {
            wrong.add(new FieldError(field, "mark-place"));
        }
        if (language == null || !wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new ReturnMark(language, paragraphId, segmentId, Reason.optional(field + ".reason", reason), reasonCode);
    }
}
