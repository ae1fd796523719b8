package org.warraq.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.warraq.web.ClientDisconnect;
import org.warraq.web.FrameMaker;
import org.warraq.web.SignedIn;

/** The one place where what went wrong is answered. Never says what an exception says: that is for the log. */
@ControllerAdvice
class Problems {

    private static final Pattern FILES = Pattern.compile("/(css|js|img|webjars)/.*\\.[A-Za-z0-9]+");
    private static final Set<String> PARTS_OF_PAGES =
            Set.of("script", "style", "image", "font", "manifest", "serviceworker", "sharedworker", "worker");

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Wording wording;
    private final FrameMaker frames;

    Problems(Wording wording, FrameMaker frames) {
        this.wording = wording;
        this.frames = frames;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || ClientDisconnect.isCauseOf(thrown)) {
            return null;
        }
        Failure failure = Diagnosis.of(thrown);
        if (failure.isOurs()) {
            log(String.valueOf(failure.arguments().get(0)), request, thrown);
        }
        return answer(failure, request, response);
    }

    // Whoever is nobody must not fill the log: they get a line, people of the house a stack trace.
    private static void log(String id, HttpServletRequest request, Throwable thrown) {
        String asked = Asked.by(request);
        if (SignedIn.current().isPresent()) {
            LOG.error("{} {}", id, asked, thrown);
        } else {
            LOG.error("{} {} {}", id, asked, Causes.inALine(thrown));
        }
    }

    /** As a problem document where a program asked, as a page where a person did, with nothing where a page wants a file. */
    Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        String path = Asked.path(request);
        if (Asked.isByProgram(path)) {
            return document(failure, wording.forProgram(request));
        }
        return isPartOfAPage(request, path)
                ? ResponseEntity.status(failure.status())
                        .headers(failure.headers())
                        .build()
                : page(failure, request, response);
    }

    private ResponseEntity<Problem> document(Failure failure, Locale locale) {
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .body(Problem.of(failure, wording, locale));
    }

    private ModelAndView page(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        frames.layForFailure(request);
        failure.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(HttpStatus.valueOf(failure.status()));
        page.addObject("problem", Problem.of(failure, wording, wording.forPerson(request)));
        return page;
    }

    // A page would be read by nobody there: browsers say so, and what a page is made of has folders of its own.
    private static boolean isPartOfAPage(HttpServletRequest request, String path) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null ? FILES.matcher(path).matches() : PARTS_OF_PAGES.contains(destination);
    }
}
