package org.warraq.report.importing;

import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;

/**
 * What divides a dateline from the text, or its parts from each other.
 *
 * @param end behind it and the white space that follows
 */
record Dash(Kind kind, int end) {

    enum Kind {
        /** Set off by white space or a bracket. */
        LOOSE,
        /** Between two letters, «دمشق-سانا». */
        TIGHT,
        COLON
    }

    /** The Arabic stretch, which typewriters use for a dash. */
    static final char STRETCH = 'ـ';

    private static final String MARKS = ":—–-_−―‒/" + STRETCH;

    /** Reads one or more marks at this place; {@code null} where there is none. */
    static @Nullable Dash at(String text, int start) {
        int end = end(text, start);
        if (end == start) {
            return null;
        }
        boolean colon = text.substring(start, end).indexOf(':') >= 0;
        Kind kind = colon ? Kind.COLON : isLoose(text, start, end) ? Kind.LOOSE : Kind.TIGHT;
        return new Dash(kind, skipBlank(text, end));
    }

    /** Behind all marks that stand together, ").-" and "/ --" included. */
    private static int end(String text, int start) {
        int end = start;
        int next = isMark(text, start) ? start + 1 : start;
        while (next > end) {
            end = next;
            int beyond = skipBlank(text, end);
            next = isMark(text, beyond) ? beyond + 1 : end;
        }
        return end;
    }

    private static boolean isMark(String text, int at) {
        return isDash(text, at) || (text.startsWith(".", at) && isDash(text, at + 1));
    }

    private static boolean isDash(String text, int at) {
        return at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLoose(String text, int start, int end) {
        return end - start > 1
                || start == 0
                || !Characters.isLetter(text.charAt(start - 1))
                || end == text.length()
                || Characters.isBlank(text.charAt(end))
                || text.charAt(start) == '—'
                || text.charAt(start) == '_';
    }

    static int skipBlank(String text, int start) {
        int end = start;
        while (end < text.length() && Characters.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
