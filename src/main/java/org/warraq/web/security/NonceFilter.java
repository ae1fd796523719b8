package org.warraq.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Secret;

/** Gives each response a nonce nobody can guess; templates find it as {@code cspNonce}. */
class NonceFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = "cspNonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, Secret.random());
        chain.doFilter(request, response);
    }
}
