package org.warraq.memory.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warraq.language.Tokens;

/**
 * How alike two texts are, three ways, each ⌊100 · (max(n, m) − D) / max(n, m)⌋ with D the Levenshtein distance in tokens
 * and n, m their numbers; 0 where neither has a token. Penalties and the cap are not in it.
 */
record Score(int stems, int words, int verbatim) {

    static final Score EQUAL = new Score(100, 100, 100);
    /** Better than any that is equal. */
    static final Score IN_CONTEXT = new Score(102, 102, 102);

    static Score of(Tokens one, Tokens other) {
        return new Score(
                of(one.stems(), other.stems()), of(one.words(), other.words()), of(one.verbatim(), other.verbatim()));
    }

    private static int of(List<String> one, List<String> other) {
        Map<String, Character> numbers = new HashMap<>();
        char[] asked = numbered(one, numbers);
        return of(new Levenshtein(asked).to(numbered(other, numbers), Integer.MAX_VALUE), one.size(), other.size());
    }

    static int of(int distance, int one, int other) {
        int longer = Math.max(one, other);
        return longer == 0 ? 0 : (int) (100L * (longer - distance) / longer);
    }

    // equal tokens, equal numbers; no text that is taken has as many tokens as there are numbers
    private static char[] numbered(List<String> tokens, Map<String, Character> numbers) {
        char[] numbered = new char[tokens.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = numbers.computeIfAbsent(tokens.get(i), token -> (char) numbers.size());
        }
        return numbered;
    }

    int best() {
        return Math.max(stems, Math.max(words, verbatim));
    }

    Score cappedAt(int most) {
        return new Score(Math.min(stems, most), Math.min(words, most), Math.min(verbatim, most));
    }

    Score less(int penalty) {
        return new Score(stems - penalty, words - penalty, verbatim - penalty);
    }
}
