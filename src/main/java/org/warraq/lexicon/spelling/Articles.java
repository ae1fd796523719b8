package org.warraq.lexicon.spelling;

import java.util.Set;

/** The Arabic article in Latin letters: al-, el-, Al, and the forms it takes before some letters (ash-Shami, ar-Rafi). */
final class Articles {

    private static final Set<String> PLAIN = Set.of("al", "el", "ul");
    private static final Set<String> BEFORE_SUN = Set.of("as", "ash", "ar", "an", "ad", "at", "az", "adh", "ath");

    private Articles() {}

    /** Whether a word is the article of the next. */
    static boolean is(String text, NameToken word, NameToken next) {
        if (!NameTokens.joined(text, word, next)) {
            return false;
        }
        if (PLAIN.contains(word.key())) {
            return true;
        }
        return BEFORE_SUN.contains(word.key())
                && NameTokens.hyphenated(text, word, next)
                && next.key().startsWith(word.key().substring(1));
    }

    /** How many letters of a word written as "AlMunir" are the article. */
    static int inside(String text, NameToken word) {
        return word.end() - word.start() > 4
                        && PLAIN.contains(word.key().substring(0, 2))
                        && Character.isLowerCase(text.charAt(word.start() + 1))
                        && Character.isUpperCase(text.charAt(word.start() + 2))
                ? 2
                : 0;
    }
}
