package org.warraq.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.database.DatabaseTrouble;
import org.warraq.web.Failures;

/**
 * Around the sessions, which are kept in the database: where it is in trouble, whoever asked is told so by what needs no database. It has
 * the request as it came, without a session, and says what is known of who asks only where that was found out before.
 */
@Component
class DatabaseTroubleFilter extends OncePerRequestFilter implements Ordered {

    // of what was to be answered, not of the answer that is given instead
    private static final List<String> OF_THE_CONTENT = List.of(
            "content-type", "content-length", "content-language", "location", "etag", "last-modified", "set-cookie");

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD
                || request.getDispatcherType() == DispatcherType.INCLUDE;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || DatabaseTrouble.of(e).isEmpty()) {
                throw e;
            }
            logger.debug("The database could not do what was asked", e);
            answer(request, response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception trouble)
            throws ServletException, IOException {
        startAnew(response);
        // It follows from the session.
        request.removeAttribute(CsrfToken.class.getName());
        request.removeAttribute("_csrf");
        PersonContexts.kept(request).ifPresent(SecurityContextHolder::setContext);
        try {
            Failures.answer(request, response, trouble);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void startAnew(HttpServletResponse response) {
        Map<String, String> kept = new LinkedHashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !OF_THE_CONTENT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> kept.put(name, response.getHeader(name)));
        response.reset();
        kept.forEach(response::setHeader);
    }
}
