package org.warraq.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where what went wrong is answered. Never says what an exception says: that is for the log. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        Failure failure = Diagnosis.of(thrown);
        if (failure.isOurs()) {
            LOG.error("{} {} {}", failure.arguments().get(0), request.getMethod(), path(request), thrown);
        }
        return answer(failure, request, response);
    }

    /** As a problem document where a program asked, as a page where a person did. */
    Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        return isForPrograms(path(request))
                ? document(failure, wording.forProgram(request))
                : page(failure, wording.forPerson(request), response);
    }

    private ResponseEntity<Problem> document(Failure failure, Locale locale) {
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(Problem.of(failure, wording, locale));
    }

    private ModelAndView page(Failure failure, Locale locale, HttpServletResponse response) {
        failure.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(HttpStatus.valueOf(failure.status()));
        page.addObject("problem", Problem.of(failure, wording, locale));
        return page;
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
    }

    // What was asked for, not where it was forwarded to.
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
