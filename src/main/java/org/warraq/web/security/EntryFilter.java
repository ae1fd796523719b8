package org.warraq.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Refusal;
import org.warraq.people.Secret;
import org.warraq.web.ClientDisconnect;
import org.warraq.web.FailedRequest;
import org.warraq.web.Failures;

/**
 * Before all other filters, those of libraries too: what cannot be decoded goes no further, and what fails in any of them is
 * answered the way everything else is. Who hangs up is no failure.
 */
class EntryFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EntryFilter.class);

    private static final List<HeaderWriter> HEADERS =
            List.of(new XContentTypeOptionsHeaderWriter(), new CacheControlHeadersWriter(), new ContentPolicy());

    private final String sessionCookie;

    EntryFilter(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest decoded = new SessionCookies(request, sessionCookie);
        try {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                chain.doFilter(new FailedRequest(decoded), response);
            } else {
                requireReadable(request.getQueryString());
                chain.doFilter(decoded, response);
            }
        } catch (ServletException e) {
            answer(decoded, response, e.getRootCause() == null ? e : e.getRootCause());
        } catch (IOException | RuntimeException e) {
            answer(decoded, response, e);
        }
    }

    private static void requireReadable(@Nullable String query) {
        if (query != null && !PercentEncoding.isReadable(query)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "malformed");
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws ServletException, IOException {
        if (ClientDisconnect.isCauseOf(failure)) {
            return;
        }
        if (response.isCommitted()) {
            LOG.warn(
                    "{} was not answered to the end: {}",
                    request.getMethod(),
                    failure.getClass().getName());
            // so that nobody takes half an answer for the whole; the server would tell all of it
            throw new CloseNowException("not answered to the end");
        }
        response.reset();
        if (request.getAttribute(NonceFilter.ATTRIBUTE) == null) {
            request.setAttribute(NonceFilter.ATTRIBUTE, Secret.random());
        }
        HEADERS.forEach(writer -> writer.writeHeaders(request, response));
        Failures.answer(request, response, failure);
    }
}
