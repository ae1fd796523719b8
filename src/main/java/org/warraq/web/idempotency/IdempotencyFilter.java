package org.warraq.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Refusal;
import org.warraq.web.SignedIn;

/**
 * Does a POST with an {@code Idempotency-Key} once, however often it is sent. Its answer goes out after it was kept: in the
 * transaction that did the work, or right after work that is done outside of one.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int LONGEST_PATH = 1000;

    // Secrets must not be kept, and imports may be of any size.
    private static final Pattern WITHOUT = Pattern.compile("/api/me/tokens|/api/people/[^/]+/link|.*/import");

    private final Function<HttpServletRequest, Once> ways;

    /** @param ways how a request is done once */
    IdempotencyFilter(Function<HttpServletRequest, Once> ways) {
        this.ways = ways;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getRequestURI().length() > LONGEST_PATH
                || WITHOUT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        BufferedRequest read = BufferedRequest.of(request);
        Call call = new Call(
                signedIn.get().person().id(),
                request.getMethod(),
                request.getRequestURI(),
                key(request),
                read.digest());
        BufferedResponse buffered = new BufferedResponse(response);
        Optional<Kept> earlier = ways.apply(request).run(call, () -> run(chain, read, buffered), buffered);
        if (earlier.isEmpty()) {
            buffered.copyBodyToResponse();
        } else {
            replay(earlier.get(), response);
        }
    }

    private static void run(FilterChain chain, BufferedRequest request, BufferedResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("idempotency-key-form");
        }
        return key;
    }

    private static void replay(Kept earlier, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(earlier.status());
        earlier.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(earlier.body());
    }
}
