package org.warraq.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What was asked for, not where it was forwarded to. */
final class Asked {

    private static final Pattern PROGRAMS = Pattern.compile("/(api|actuator|v3)(/|$)");

    /** In the log. */
    private static final int LONGEST = 300;

    private Asked() {}

    /** As it was sent, percent signs and all. */
    static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    /** Whether a program asks for this path, rather than a person. */
    static boolean isByProgram(String path) {
        return PROGRAMS.matcher(path).lookingAt();
    }

    /** Method and path, for the log: addresses hold no line ends, but may be of any length. */
    static String by(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String asked = (original == null ? request.getMethod() : original) + " " + path(request);
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) + "…" : asked;
    }
}
