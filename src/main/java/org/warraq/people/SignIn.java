package org.warraq.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door: username and password, so many times. */
@Component
public class SignIn {

    private final SignInLimits limits;
    private final Passwords passwords;
    private final SignInFailures failures;

    SignIn(SignInLimits limits, Passwords passwords, SignInFailures failures) {
        this.limits = limits;
        this.passwords = passwords;
        this.failures = failures;
    }

    /**
     * Who they are; empty where username and password do not go together, for whatever reason. Not to be called inside a
     * transaction: hashing takes long.
     *
     * @param address where they come from
     * @throws Refusal after too many attempts
     */
    public Optional<Person> enter(String username, String password, String address) {
        limits.attempt(username, address);
        Optional<Person> person = passwords.verify(username, password);
        person.ifPresentOrElse(found -> limits.succeeded(username, address), () -> failures.count(username));
        return person;
    }
}
