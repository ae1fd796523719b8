package org.warraq.web.errors;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/**
 * What is said about something that went wrong, before it is put into a language.
 *
 * @param reason a key under {@code refusal.}
 * @param notes the questions and suggestions that stand in the way
 * @param headers what HTTP wants said besides, such as {@code Allow} and {@code Retry-After}
 */
record Failure(
        int status,
        String reason,
        List<Object> arguments,
        List<FieldError> fields,
        HttpHeaders headers,
        List<UUID> notes) {

    Failure(int status, String reason, List<Object> arguments, List<FieldError> fields, HttpHeaders headers) {
        this(status, reason, arguments, fields, headers, List.of());
    }

    private static final Integer A_MOMENT = 2;

    private static final String COLLIDED = "collided";

    static final int INVALID = Refusal.Kind.INVALID.status();

    static Failure of(int status, String reason, Object... arguments) {
        return new Failure(status, reason, List.of(arguments), List.of(), new HttpHeaders());
    }

    static Failure ofField(String field, String reason) {
        return new Failure(
                INVALID, "invalid-fields", List.of(), List.of(new FieldError(field, reason)), new HttpHeaders());
    }

    /** Where one has to wait, the first argument is how many seconds; without one, a moment. */
    static Failure of(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (isForTheMoment(refusal)) {
            Object seconds = refusal.arguments().isEmpty()
                    ? A_MOMENT
                    : refusal.arguments().get(0);
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return new Failure(
                refusal.kind().status(),
                refusal.reason(),
                refusal.arguments(),
                refusal.fields(),
                headers,
                refusal.notes());
    }

    private static boolean isForTheMoment(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.TOO_OFTEN
                || refusal.kind() == Refusal.Kind.BUSY
                || refusal.reason().equals(COLLIDED);
    }

    Failure with(HttpHeaders more) {
        headers.putAll(more);
        return this;
    }

    boolean isOurs() {
        return status >= 500 && status != Refusal.Kind.BUSY.status();
    }
}
