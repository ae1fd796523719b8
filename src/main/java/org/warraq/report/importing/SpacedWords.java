package org.warraq.report.importing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warraq.language.Characters;
import org.warraq.language.Keys;

/** Words as they stand between white space. */
final class SpacedWords {

    private static final String INSIDE = "'’.-/";

    private SpacedWords() {}

    static String[] of(String text) {
        String trimmed = ImportParagraph.trim(text);
        return trimmed.isEmpty() ? new String[0] : trimmed.split("[\\s\\p{Z}]+");
    }

    /** The fuzzy keys of words that are listed with single spaces between them. */
    static Set<String> keys(String words) {
        return Stream.of(words.split(" ")).map(Keys::fuzzy).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where the word of a name that begins here ends: letters, with apostrophes, hyphens, stops and strokes inside, and the
     * stop of an abbreviation. In Arabic a hyphen joins nothing. Equal to {@code start} where no word begins.
     */
    static int end(String text, int start) {
        int end = letters(text, start);
        while (end > start && end + 1 < text.length() && joins(text, end)) {
            end = letters(text, end + 1);
        }
        return end > start && isAbbreviation(text, start, end) ? end + 1 : end;
    }

    private static int letters(String text, int start) {
        int end = start;
        while (end < text.length() && Characters.isLetter(text.charAt(end))) {
            end++;
        }
        return endsInStretch(text, start, end) ? end - 1 : end;
    }

    // «دمشقـ» : a stretch with nothing behind it is a dash.
    private static boolean endsInStretch(String text, int start, int end) {
        return end > start && text.charAt(end - 1) == Dash.STRETCH;
    }

    private static boolean joins(String text, int at) {
        char joint = text.charAt(at);
        return INSIDE.indexOf(joint) >= 0
                && Characters.isLetter(text.charAt(at + 1))
                && !(joint == '-' && Characters.isArabic(text.charAt(at + 1)));
    }

    private static boolean isAbbreviation(String text, int start, int end) {
        return end < text.length()
                && text.charAt(end) == '.'
                && (end - start <= 3 || text.substring(start, end).indexOf('.') >= 0);
    }

    static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** "al-Sadaf" : the article is small before a name. */
    static boolean hasArabicArticle(String word) {
        String start = Keys.fuzzy(word.substring(0, Math.min(3, word.length())));
        return word.length() > 3 && (start.equals("al-") || start.equals("el-"));
    }

    /** Latin letters, at least two, none of them small. */
    static boolean isAllCapitals(String words) {
        return words.codePoints().noneMatch(Character::isLowerCase)
                && words.codePoints().filter(Character::isUpperCase).count() >= 2;
    }
}
