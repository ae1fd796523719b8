package org.warraq.translation.xliff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.warraq.language.Keys;

/** Whether one sentence may have become the other. */
final class TextLikeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private TextLikeness() {}

    /** Whether they share at least a third of their words. */
    static boolean areAlike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int all = words.size() + others.size();
        words.retainAll(others);
        return all > 0 && 6 * words.size() >= all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(Keys.fuzzy(text))));
        words.remove("");
        return words;
    }
}
