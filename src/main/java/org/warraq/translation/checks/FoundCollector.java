package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;

/** Takes down what one check finds; bounded. */
final class FoundCollector {

    private final String check;
    private final int limit;
    private final List<Found> found = new ArrayList<>();

    FoundCollector(String check, int limit) {
        this.check = check;
        this.limit = limit;
    }

    /** Something with what should stand instead, if that is known. */
    void add(Text text, int start, int end, String... suggestions) {
        add(text, start, end, check, List.of(), suggestions);
    }

    void add(Text text, int start, int end, String reason, List<Object> arguments, String... suggestions) {
        if (!isFull()) {
            found.add(new Found(check, text, start, end, reason, arguments, List.of(suggestions)));
        }
    }

    /** Nothing more is taken down. */
    boolean isFull() {
        return found.size() >= limit;
    }

    /** About a side as a whole. */
    void whole(Text text) {
        add(text, 0, text.length());
    }

    List<Found> found() {
        return found;
    }
}
