package org.warraq.lexicon.spelling;

import java.util.Set;

/** Whether two words of one text are likely one name spelled in two ways, and not two words. */
final class Alike {

    private static final double LEAST = 78;
    // Where even consonants differ, it takes a long word and little difference.
    private static final double LEAST_APART = 88;
    private static final int LONG = 6;

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
                || TWO.contains(one.key() + " " + other.key())) {
            return false;
        }
        double alike = Likeness.words(one, other);
        return one.meets(other)
                ? alike >= LEAST
                : alike >= LEAST_APART
                        && Math.min(one.roman().length(), other.roman().length()) >= LONG;
    }

    // "Iraq" and "Iraqi" are a country and its people.
    private static boolean isDerived(String word, String from) {
        return word.startsWith(from) && ENDINGS.contains(word.substring(from.length()));
    }
}
