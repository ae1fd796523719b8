package org.warraq.lexicon;

import java.util.List;
import java.util.Set;

/**
 * What is wrong at a place in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param reason completes the key {@code terms.problem.<reason>} of its sentence
 */
public record ExchangeProblem(int line, int column, String reason, List<Object> arguments) {

    private static final Set<String> FATAL =
            Set.of("xml", "dtd", "entity", "not-tbx", "too-deep", "csv-broken", "csv-columns");

    /** Whether nothing behind it can be read. */
    public boolean isFatal() {
        return FATAL.contains(reason);
    }

    public ExchangeProblem(int line, int column, String reason, Object... arguments) {
        this(line, column, reason, List.of(arguments));
    }
}
