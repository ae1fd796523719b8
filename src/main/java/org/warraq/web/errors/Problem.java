package org.warraq.web.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type which problem it is, the same in every language
 * @param notes the questions and suggestions that stand in the way, by their ids
 * @param instance this very occurrence, as it stands in the log; only where the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Field> errors,
        @Nullable List<UUID> notes) {

    record Field(String field, String message) {}

    static Problem of(Failure failure, Wording wording, Locale locale) {
        return new Problem(
                "urn:warraq:problem:" + failure.reason(),
                wording.title(failure.status(), locale),
                failure.status(),
                wording.detail(failure.reason(), failure.arguments(), locale),
                failure.isOurs() ? "urn:uuid:" + failure.arguments().get(0) : null,
                failure.fields().isEmpty() ? null : fields(failure, wording, locale),
                failure.notes().isEmpty() ? null : failure.notes());
    }

    private static List<Field> fields(Failure failure, Wording wording, Locale locale) {
        return failure.fields().stream()
                .map(error -> new Field(error.field(), wording.detail(error.reason(), error.arguments(), locale)))
                .toList();
    }
}
