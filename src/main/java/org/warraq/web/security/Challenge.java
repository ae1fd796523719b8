package org.warraq.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.warraq.web.Failures;

/** Says to a program that it must sign in, and how. Never so that a browser would open a window of its own. */
class Challenge implements AuthenticationEntryPoint {

    private static final RequestMatcher TOKEN_CALL =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/me/tokens");

    /** Whether this is the one call that takes username and password. */
    static boolean isTokenCall(HttpServletRequest request) {
        return TOKEN_CALL.matches(request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        boolean basic = isTokenCall(request) && !isBrowser(request);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, basic ? "Basic realm=\"warraq\", charset=\"UTF-8\"" : "Bearer");
        Failures.answer(request, response, reason);
    }

    // Every browser of today says where a request comes from; programs do not.
    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader(HttpHeaders.COOKIE) != null;
    }
}
