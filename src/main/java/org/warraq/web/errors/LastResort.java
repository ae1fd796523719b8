package org.warraq.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.warraq.web.Failures;

/** Answers what filters and the server itself could not: they hand it on to here. */
@Controller
class LastResort implements ErrorController {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping(Failures.PATH)
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return problems.answer(thrown, request, response);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.answer(Diagnosis.of(status instanceof Integer known ? known : 404), request, response);
    }
}
