package org.warraq.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Hands what goes wrong before any controller over to where all errors are answered. */
public final class Failures implements AccessDeniedHandler {

    /** Where errors are answered. */
    public static final String PATH = "/error";

    /** Answers for good: nothing may be written afterwards. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        }
        request.setAttribute(RequestDispatcher.ERROR_METHOD, request.getMethod());
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        try {
            request.getRequestDispatcher(PATH).forward(new FailedRequest(request), response);
        } finally {
            // the server would take an answer without a body for none, and give its own
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        answer(request, response, denied);
    }
}
