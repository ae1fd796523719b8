package org.warraq.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.warraq.people.Refusal;
import org.warraq.web.SignedIn;

/**
 * Does a POST with an {@code Idempotency-Key} once, however often it is sent. Key, work and answer are one transaction,
 * committed before the answer goes out: there is no moment at which the work is done and the answer unknown.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int LONGEST_PATH = 1000;

    // Secrets must not be kept, and imports may be of any size.
    private static final Pattern WITHOUT = Pattern.compile("/api/me/tokens|/api/people/[^/]+/link|.*/import");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    IdempotencyFilter(IdempotencyKeys keys, TransactionTemplate transaction) {
        this.keys = keys;
        this.transaction = transaction;
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
        Optional<Kept> earlier = once(call, () -> run(chain, read, buffered), buffered);
        if (earlier.isEmpty()) {
            buffered.copyBodyToResponse();
        } else {
            replay(earlier.get(), response);
        }
    }

    /** @return what it was answered before; empty where it was done now and the answer is in the buffer */
    private Optional<Kept> once(Call call, Supplier<Boolean> work, BufferedResponse buffered) {
        Optional<Kept> earlier = transaction.execute(status -> {
            Optional<Kept> before = keys.claim(call);
            if (before.isEmpty() && work.get()) {
                keys.keep(call, buffered.toKeep());
            } else if (before.isEmpty()) {
                status.setRollbackOnly();
            }
            return before;
        });
        return earlier.isEmpty() && buffered.isRefusal() ? refusedOnce(call, buffered) : earlier;
    }

    // What was refused has done nothing, and so its key was given back. Whoever waited for it may have been luckier
    // since: then that is the answer for all.
    private Optional<Kept> refusedOnce(Call call, BufferedResponse buffered) {
        return transaction.execute(status -> {
            Optional<Kept> luckier = keys.claim(call);
            if (luckier.isEmpty()) {
                keys.keep(call, buffered.toKeep());
            }
            return luckier;
        });
    }

    private static boolean run(FilterChain chain, BufferedRequest request, BufferedResponse response) {
        try {
            chain.doFilter(request, response);
            return response.getStatus() < HttpStatus.BAD_REQUEST.value();
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
