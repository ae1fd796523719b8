package org.warraq.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.database.DatabaseTrouble;
import org.warraq.web.Failures;

/** Answers what goes wrong in the filters behind it the way everything else is answered. */
class FailureFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            // what the database cannot do is told further out, where nobody asks it
            if (response.isCommitted() || DatabaseTrouble.of(e).isPresent()) {
                throw e;
            }
            response.reset();
            Failures.answer(request, response, e);
        } catch (ServletException e) {
            // a page that could not be made
            if (response.isCommitted()
                    || e.getRootCause() == null
                    || DatabaseTrouble.of(e).isPresent()) {
                throw e;
            }
            response.reset();
            Failures.answer(request, response, e.getRootCause());
        }
    }
}
