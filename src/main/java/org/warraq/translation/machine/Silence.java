package org.warraq.translation.machine;

import java.io.Serial;

/** The server did not answer, or nothing that can be used. Its words are for the log, not for people. */
final class Silence extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Silence(String why) {
        super(why, null, false, false);
    }
}
