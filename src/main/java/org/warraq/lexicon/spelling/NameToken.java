package org.warraq.lexicon.spelling;

import org.warraq.language.Characters;

/**
 * A word as it stands in a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end behind its last letter
 * @param key its letters alone, folded: letter case, marks, forms of alif, apostrophes inside
 */
public record NameToken(int start, int end, String key) {

    public boolean isArabic() {
        return isArabic(key);
    }

    static boolean isArabic(String key) {
        return !key.isEmpty() && Characters.isArabic(key.charAt(0));
    }
}
