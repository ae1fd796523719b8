package org.warraq.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.People;
import org.warraq.people.Secret;
import org.warraq.people.SignIn;
import org.warraq.web.SignedIn;

/** Lets in whoever shows a token, or on the one call that gives tokens, username and password. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final People people;
    private final SignIn signIn;
    private final Challenge challenge;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    TokenFilter(People people, SignIn signIn, Challenge challenge) {
        this.people = people;
        this.signIn = signIn;
        this.challenge = challenge;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> found = shown(request, request.getHeader(HttpHeaders.AUTHORIZATION));
        if (found.isEmpty()) {
            challenge.commence(request, response, new BadCredentialsException("not good, or good no longer"));
            return;
        }
        SecurityContext context = new SecurityContextImpl(found.get());
        PersonContexts.keep(request, context);
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> shown(HttpServletRequest request, String authorization) {
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            String token = authorization.substring(BEARER.length()).strip();
            return people.byToken(Secret.hash(token)).map(person -> new SignedIn(person, SignedIn.By.TOKEN));
        }
        return Challenge.isTokenCall(request) && scheme.startsWith("basic ") ? password(request) : Optional.empty();
    }

    private Optional<SignedIn> password(HttpServletRequest request) {
        UsernamePasswordAuthenticationToken typed = converted(request);
        if (typed == null) {
            return Optional.empty();
        }
        return signIn.enter(typed.getName(), String.valueOf(typed.getCredentials()), request.getRemoteAddr())
                .map(person -> new SignedIn(person, SignedIn.By.PASSWORD));
    }

    private @Nullable UsernamePasswordAuthenticationToken converted(HttpServletRequest request) {
        try {
            return basic.convert(request);
        } catch (BadCredentialsException e) {
            return null;
        }
    }
}
