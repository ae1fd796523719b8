package org.warraq.report.importing;

import org.warraq.language.Characters;

/** How a paragraph ends: prose ends with a stop, headlines and names do not. */
final class Endings {

    /** No heading, name or list entry is longer. In UTF-16 units. */
    private static final int LONG = 100;

    private static final String CLOSING = "\"'”’»)]";
    private static final String STOPS = ".!?؟…:;؛،,";

    private Endings() {}

    /** Whether its last mark, inside quotation marks or brackets, ends or goes on with a sentence. */
    static boolean ofSentence(String text) {
        int last = last(text);
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it reads as sentences: it ends one, or is too long for a line that is none. */
    static boolean isProse(String text) {
        return ofSentence(text) || text.length() >= LONG;
    }

    /** Whether it ends with a full stop that is not part of an abbreviation such as "U.S.". */
    static boolean withFullStop(String text) {
        int last = last(text);
        return last >= 0 && text.charAt(last) == '.' && !isAbbreviation(text, last);
    }

    private static int last(String text) {
        int last = text.length() - 1;
        while (last >= 0 && (Characters.isBlank(text.charAt(last)) || CLOSING.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last;
    }

    private static boolean isAbbreviation(String text, int stop) {
        return stop >= 3 && text.charAt(stop - 2) == '.' && Character.isLetter(text.charAt(stop - 1));
    }
}
