package org.warraq.lexicon.spelling;

import java.util.List;
import java.util.Set;

/** Whether two words of one text are likely one name spelled in two ways, and not two words. */
final class Alike {

    private static final double LEAST = 78;
    // Where even consonants differ, it takes a long word and little difference.
    private static final double LEAST_APART = 88;
    private static final int LONG = 6;

    private static final int DOTTED = 4;
    private static final List<String> DOTS = List.of("جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق");

    private static final Set<String> ENDINGS = Set.of(
            "n",
            "s",
            "i",
            "is",
            "an",
            "ans",
            "ian",
            "ians",
            "ia",
            "ns",
            "ese",
            "ish",
            "y",
            "ic",
            "a",
            "ee",
            "ers",
            // nisba, plural, dual, feminine
            "ي",
            "يه",
            "يون",
            "يين",
            "ان",
            "ين",
            "ون",
            "ات",
            "ه",
            "ت",
            "ها",
            "هم");

    // Capital and country.
    private static final Set<String> TWO = Set.of("amman oman", "oman amman");

    private Alike() {}

    static boolean likely(Word one, Word other) {
        if (one.key().equals(other.key())) {
            return true;
        }
        if (isDerived(one.key(), other.key())
                || isDerived(other.key(), one.key())
                || TWO.contains(one.key() + " " + other.key())
                || Patterns.areTwo(one, other)) {
            return false;
        }
        if (one.meets(other)) {
            return Likeness.words(one, other) >= LEAST;
        }
        return areDotsApart(one.key(), other.key())
                || Math.min(one.roman().length(), other.roman().length()) >= LONG
                        && Likeness.words(one, other) >= LEAST_APART;
    }

    // A dot too many or too few makes another letter of it.
    private static boolean areDotsApart(String one, String other) {
        if (one.length() != other.length() || one.length() < DOTTED) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < one.length() && apart < 2; i++) {
            char first = one.charAt(i);
            char second = other.charAt(i);
            boolean dots =
                    DOTS.stream().anyMatch(letters -> letters.indexOf(first) >= 0 && letters.indexOf(second) >= 0);
            apart += first == second ? 0 : dots ? 1 : 2;
        }
        return apart == 1;
    }

    // "Iraq" and "Iraqi" are a country and its people.
    private static boolean isDerived(String word, String from) {
        return word.startsWith(from) && ENDINGS.contains(word.substring(from.length()));
    }
}
