package org.warraq.web.errors;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body: unreadable or with a field we do not know (400), or readable with a value not allowed (422). */
final class BodyDiagnosis {

    private BodyDiagnosis() {}

    static Optional<Failure> of(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException) {
            return Optional.of(json(thrown).orElseGet(() -> malformed("malformed")));
        }
        return thrown instanceof BindException bound ? Optional.of(fields(bound.getBindingResult())) : Optional.empty();
    }

    private static Optional<Failure> json(Throwable thrown) {
        return Causes.of(thrown)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(BodyDiagnosis::json);
    }

    private static Failure json(JacksonException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return malformed("unknown-field", path(thrown));
        }
        boolean value = thrown instanceof MismatchedInputException || thrown instanceof ValueInstantiationException;
        return value && !thrown.getPath().isEmpty()
                ? Failure.ofField(path(thrown), "not-allowed")
                : malformed("malformed");
    }

    private static Failure malformed(String reason, Object... arguments) {
        return Failure.of(Refusal.Kind.MALFORMED.status(), reason, arguments);
    }

    // content.body[2].text
    private static String path(JacksonException thrown) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Failure fields(BindingResult result) {
        List<FieldError> fields = result.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), "not-allowed"))
                .toList();
        return new Failure(Failure.INVALID, "invalid-fields", List.of(), fields, new HttpHeaders());
    }
}
