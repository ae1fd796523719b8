package org.warraq.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Refusal;
import org.warraq.web.BodilessRequest;
import org.warraq.web.Sessions;

/** What nobody in particular sends to a page is read where such a form exists, and is as small as such a form; else not at all. */
class StrangersBodies extends OncePerRequestFilter {

    private static final Pattern FORMS = Pattern.compile("/sign-in|/appearance|/welcome/[^/]+");
    /** In bytes: an address to lead back to, a name and a password. */
    private static final long LARGEST = 32_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return !hasBody || Sessions.personOf(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            chain.doFilter(new BodilessRequest(request), response);
        } else if (request.getContentLengthLong() > LARGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    // Every browser says how long a form is.
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return FORMS.matcher(request.getRequestURI()).matches()
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLengthLong() >= 0;
    }
}
