package org.warraq.web.errors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.warraq.people.Refusal;

/** Finds out what an exception means to whoever asked. What nobody has foreseen is our fault, and said no more about. */
final class Diagnosis {

    /** In the order in which they are asked; the first that knows is believed. */
    private static final List<Function<Throwable, Optional<Failure>>> EXPERTS = List.of(
            Diagnosis::refusal,
            Diagnosis::security,
            Diagnosis::argument,
            DatabaseDiagnosis::of,
            Diagnosis::transport,
            BodyDiagnosis::of,
            Diagnosis::protocol);

    private Diagnosis() {}

    static Failure of(Throwable thrown) {
        return EXPERTS.stream()
                .flatMap(expert -> expert.apply(thrown).stream())
                .findFirst()
                .orElseGet(() -> Failure.of(500, "unexpected", UUID.randomUUID()));
    }

    /** What is known of an error from its status alone. */
    static Failure of(int status) {
        return switch (status) {
            case 401 -> Failure.of(status, "not-signed-in");
            case 403 -> Failure.of(status, "forbidden");
            case 404 -> Failure.of(status, "not-found");
            case 405 -> Failure.of(status, "method-not-allowed");
            case 406 -> Failure.of(status, "not-acceptable");
            case 408 -> Failure.of(status, "too-slow");
            case 413 -> Failure.of(status, "too-large");
            case 415 -> Failure.of(status, "unreadable-type");
            case 416 -> Failure.of(status, "no-such-range");
            case 503 -> Failure.of(Refusal.of(Refusal.Kind.BUSY, "busy", 2));
            default ->
                status < 500 ? Failure.of(status, "malformed") : Failure.of(500, "unexpected", UUID.randomUUID());
        };
    }

    /** Our own, also where somebody on the way has wrapped it. */
    private static Optional<Failure> refusal(Throwable thrown) {
        return Causes.of(thrown)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(Failure::of)
                .findFirst();
    }

    private static Optional<Failure> security(Throwable thrown) {
        if (thrown instanceof BadCredentialsException) {
            return Optional.of(Failure.of(401, "wrong-credentials"));
        } else if (thrown instanceof AuthenticationException) {
            return Optional.of(Failure.of(401, "not-signed-in"));
        } else if (thrown instanceof CsrfException) {
            return Optional.of(Failure.of(403, "page-token"));
        }
        // A name or an address with characters that none has.
        if (thrown instanceof RequestRejectedException) {
            return Optional.of(of(400));
        }
        return thrown instanceof AccessDeniedException ? Optional.of(of(403)) : Optional.empty();
    }

    private static Optional<Failure> argument(Throwable thrown) {
        if (thrown instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equalsIgnoreCase(HttpHeaders.IF_MATCH)) {
            return Optional.of(Failure.of(428, "if-match-missing"));
        } else if (thrown instanceof MissingServletRequestParameterException missing) {
            return Optional.of(Failure.ofField(missing.getParameterName(), "required"));
        } else if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(mismatch(mismatch));
        }
        return Optional.empty();
    }

    // What is no id is nobody's id.
    private static Failure mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? of(404)
                : Failure.ofField(mismatch.getName(), "not-allowed");
    }

    private static Optional<Failure> transport(Throwable thrown) {
        return TransportDiagnosis.status(thrown).map(Diagnosis::of);
    }

    private static Optional<Failure> protocol(Throwable thrown) {
        return thrown instanceof ErrorResponse response
                ? Optional.of(of(response.getStatusCode().value()).with(response.getHeaders()))
                : Optional.empty();
    }
}
