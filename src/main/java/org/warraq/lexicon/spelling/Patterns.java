package org.warraq.lexicon.spelling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arabic makes names of three consonants and a pattern of vowels: Kamal and Kamel, Salah and Saleh, Falah and Faleh share
 * their consonants and are two names each.
 */
final class Patterns {

    private static final Pattern LATIN = Pattern.compile("([^aeiouyw])a([^aeiouyw])([aei])([^aeiouyw])");
    private static final int CONSONANTS = 3;

    private Patterns() {}

    static boolean areTwo(Word one, Word other) {
        return one.arabic()
                ? other.arabic() && inArabic(one.key(), other.key())
                : !other.arabic() && inLatin(one, other);
    }

    // فلاح and فالح: what counts is where the long a stands.
    private static boolean inArabic(String one, String other) {
        String consonants = one.replaceAll("[اوي]", "");
        return consonants.length() == CONSONANTS
                && consonants.equals(other.replaceAll("[اوي]", ""))
                && !one.replaceAll("[وي]", "").equals(other.replaceAll("[وي]", ""));
    }

    private static boolean inLatin(Word one, Word other) {
        Matcher first = LATIN.matcher(Romanisation.single(one.roman()));
        Matcher second = LATIN.matcher(Romanisation.single(other.roman()));
        return first.matches()
                && second.matches()
                && first.group(1).equals(second.group(1))
                && first.group(2).equals(second.group(2))
                && first.group(4).equals(second.group(4))
                && first.group(3).equals("a") != second.group(3).equals("a");
    }
}
