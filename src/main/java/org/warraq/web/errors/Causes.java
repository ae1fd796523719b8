package org.warraq.web.errors;

import java.util.stream.Stream;

/** Why an exception was thrown, as far as it says. */
final class Causes {

    private Causes() {}

    /** The exception and all it was caused by. */
    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
