package org.warraq.translation.xliff.standard;

import java.io.Serial;

/** A file that cannot be read to its end: no well-formed XML, or more of something than a file may have. */
public final class UnreadableFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemPlace place;
    private final boolean tooMuch;

    public UnreadableFile(ProblemPlace place, boolean tooMuch) {
        super(place.key() + " at " + place.line() + ":" + place.column(), null, false, false);
        this.place = place;
        this.tooMuch = tooMuch;
    }

    public ProblemPlace place() {
        return place;
    }

    /** Whether it is too large rather than wrong. */
    public boolean isTooMuch() {
        return tooMuch;
    }
}
