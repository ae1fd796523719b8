package org.warraq.language;

/** What a character is, as far as reading plain text asks. */
public final class Characters {

    private Characters() {}

    /** White space of any kind: spaces that break and that do not, tabs, line ends. */
    public static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Invisible and without width: direction marks and isolates, zero-width space, byte order mark. */
    public static boolean isInvisible(char character) {
        return character == '\u061C'
                || character == '\u200B'
                || character == '\u200E'
                || character == '\u200F'
                || character == '\uFEFF'
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }

    /** U+202A to U+202E: embeddings and overrides, which turn the order of what stands behind them. */
    public static boolean isOverride(int point) {
        return point >= '\u202A' && point <= '\u202E';
    }

    /** Whether every isolate (U+2066 to U+2068) is closed by its U+2069, and nothing else is. */
    public static boolean isolatesPair(String text) {
        int open = 0;
        for (char character : text.toCharArray()) {
            if (character >= '\u2066' && character <= '\u2068') {
                open++;
            } else if (character == '\u2069' && --open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** Nothing a reader sees. */
    public static boolean isBlank(char character) {
        return isSpace(character) || isInvisible(character);
    }

    /** Part of a word: letters, vowel signs and other marks on them, the Arabic stretch. */
    public static boolean isLetter(char character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.isSurrogate(character);
    }

    public static boolean isArabic(char character) {
        return Character.isLetter(character) && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }
}
