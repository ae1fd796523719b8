package org.warraq.web.security;

import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;
import org.warraq.people.Secret;

/** Draws the ids of sessions: 216 bits, in as many characters as the table has room for. */
@Component
class SessionIds implements SessionIdGenerator {

    private static final int BYTES = 27;

    @Override
    public String generate() {
        return Secret.random(BYTES);
    }
}
