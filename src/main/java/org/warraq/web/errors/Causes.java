package org.warraq.web.errors;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an exception was thrown, as far as it says. */
final class Causes {

    private static final int LONGEST = 1_000;

    private Causes() {}

    /** What was thrown, why and where, in a line for the log, whatever stands in the messages. */
    static String inALine(Throwable thrown) {
        String line = of(thrown)
                .map(cause -> cause + where(cause))
                .collect(Collectors.joining(" because of "))
                .replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String where(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0];
    }

    /** The exception and all it was caused by. */
    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
