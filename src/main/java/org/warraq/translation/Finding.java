package org.warraq.translation;

import java.util.List;

/**
 * Something a check wants looked at.
 *
 * @param check the check's name in kebab-case
 * @param severity {@code error} or {@code warning}
 * @param side {@code source} or {@code target}; a text by itself is a target
 * @param start where it begins in its side's text, in UTF-16 units
 * @param end behind its last character
 * @param message what to look at, in the reader's language
 * @param suggestions texts that may stand exactly in the span's place
 */
public record Finding(
        String check, String severity, String side, int start, int end, String message, List<String> suggestions) {}
