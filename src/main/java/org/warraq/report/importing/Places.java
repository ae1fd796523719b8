package org.warraq.report.importing;

import java.util.Set;
import org.warraq.language.Characters;
import org.warraq.language.Keys;

/** Tells words of a place's name from other words, as far as letters can tell. */
final class Places {

    static final int MOST_WORDS = 6;

    private static final Set<String> SMALL_WORDS = SpacedWords.keys("of de del la el al es and upon sur am the ez ad");

    /** No place has these in its name, but sentences, notes to editors and headlines do. */
    private static final Set<String> NO_PLACES = SpacedWords.keys(
            "a after an at before breaking but by correction exclusive flash he in it mr mr. mrs mrs. note on she"
                    + " that the they this update urgent when while في وفي بتاريخ وبتاريخ يوم من إلى على بعد قبل قال وقال أكد"
                    + " وأكد عاجل هذا كما");

    private Places() {}

    /** Where the word of a place's name that begins here ends. In Arabic a stroke, as a hyphen, joins nothing. */
    static int end(String text, int start) {
        int end = SpacedWords.end(text, start);
        int stroke = start < end && Characters.isArabic(text.charAt(start)) ? text.indexOf('/', start) : -1;
        return stroke >= 0 && stroke < end ? stroke : end;
    }

    static boolean canBePart(String word, boolean first) {
        String key = Keys.fuzzy(word);
        if (NO_PLACES.contains(key) && (first || !SMALL_WORDS.contains(key))) {
            return false;
        }
        boolean small = !first && (SMALL_WORDS.contains(key) || SpacedWords.hasArabicArticle(word));
        return small || Characters.isArabic(word.charAt(0)) || SpacedWords.isCapitalised(word);
    }
}
