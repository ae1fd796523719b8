package org.warraq.translation.checks;

import java.util.List;

/**
 * What a check found.
 *
 * @param start where it begins in its side's text, in UTF-16 units
 * @param end behind its last character
 * @param reason completes the key {@code checks.<reason>} of its sentence
 * @param suggestions texts that may stand exactly in the span's place
 */
public record Found(
        String check, Text text, int start, int end, String reason, List<Object> arguments, List<String> suggestions) {

    /** The same, to be mended by hand. */
    public Found withoutSuggestions() {
        return new Found(check, text, start, end, reason, arguments, List.of());
    }
}
