package org.warraq.web;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.warraq.people.Permissions;
import org.warraq.people.Person;

/** Somebody who is signed in for this one request, and by what. Never stored. */
public final class SignedIn extends AbstractAuthenticationToken {

    /** The request attribute that says who asks, once somebody wanted to know: a {@code SecurityContext}. */
    public static final String CONTEXT = SignedIn.class.getName();

    /** What they showed. */
    public enum By {
        /** The session cookie of pages. */
        SESSION,
        /** A personal token. */
        TOKEN,
        /** Username and password, on the one call that takes them. */
        PASSWORD
    }

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Person person;
    private final By by;

    public SignedIn(Person person, By by) {
        super(authorities(person));
        this.person = person;
        this.by = by;
        setAuthenticated(true);
    }

    /** Who is asking now; empty where nobody is signed in. */
    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    public Person person() {
        return person;
    }

    public By by() {
        return by;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    /** Nothing: what they showed is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.username();
    }

    private static List<GrantedAuthority> authorities(Person person) {
        return Permissions.of(person).stream()
                .<GrantedAuthority>map(verb -> new SimpleGrantedAuthority(verb.key()))
                .toList();
    }
}
