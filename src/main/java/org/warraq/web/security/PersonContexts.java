package org.warraq.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.warraq.people.People;
import org.warraq.web.Sessions;
import org.warraq.web.SignedIn;

/**
 * Finds out who is asking, anew for each request and only when somebody wants to know: the session says whose it is, the
 * database what they may. A session whose person is disabled ends here.
 */
@Component
class PersonContexts implements SecurityContextRepository {

    private final People people;

    PersonContexts(People people) {
        this.people = people;
    }

    /** Keeps who showed a token or password, for this request and what it is dispatched to. */
    static void keep(HttpServletRequest request, SecurityContext context) {
        request.setAttribute(SignedIn.CONTEXT, context);
    }

    /** Who asks, as far as somebody wanted to know; asks nobody. */
    static Optional<SecurityContext> kept(HttpServletRequest request) {
        return request.getAttribute(SignedIn.CONTEXT) instanceof SecurityContext shown
                ? Optional.of(shown)
                : Optional.empty();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    // the interface still asks for it; nothing of ours calls it
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        keep(request, context);
    }

    /** Always: whoever asks would otherwise keep one in a session, and a picture is no reason to ask the database. */
    @Override
    public boolean containsContext(HttpServletRequest request) {
        return true;
    }

    private SecurityContext load(HttpServletRequest request) {
        Optional<SecurityContext> shown = kept(request);
        if (shown.isPresent()) {
            return shown.get();
        }
        SecurityContext context = new SecurityContextImpl();
        // Who shows a token means the token, whatever cookie comes along.
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            try {
                ofSession(request).ifPresent(context::setAuthentication);
            } catch (DataAccessException | TransactionException e) {
                // Whoever asks once more does so to say what failed, and must not fail for the same: to them it is
                // nobody.
                keep(request, context);
                throw e;
            }
        }
        keep(request, context);
        return context;
    }

    private Optional<SignedIn> ofSession(HttpServletRequest request) {
        UUID id = Sessions.personOf(request);
        if (id == null) {
            return Optional.empty();
        }
        Optional<SignedIn> found = people.find(id).map(person -> new SignedIn(person, SignedIn.By.SESSION));
        if (found.isEmpty()) {
            Sessions.end(request);
        }
        return found;
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
