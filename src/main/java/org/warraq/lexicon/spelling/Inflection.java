package org.warraq.lexicon.spelling;

import java.util.List;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.warraq.language.Language;

/**
 * Words of a term in their forms. In English a plural is the same word; in Arabic the article, the regular plurals, the
 * dual, the feminine and pronouns written behind. Anything else is another word, or another form to be listed.
 */
public final class Inflection {

    private static final int SHORTEST = 3;

    // Longest first: each is taken off as a whole. Keys write ta marbuta as ه.
    private static final List<String> ENDINGS = List.of(
            "اتهما", "اتها", "اتهم", "اتنا", "اتكم", "تهما", "اته", "تها", "تهم", "تنا", "تكم", "تان", "تين", "هما",
            "ات", "ون", "ين", "ان", "ها", "هم", "كم", "نا", "ته", "ه", "ا");

    private Inflection() {}

    /** Equal for all forms of a word, and perhaps for others: what {@link #same} has to confirm. */
    public static String stem(Language language, String key) {
        if (language.equals(Language.ENGLISH)) {
            return minimal(key);
        }
        return NameToken.isArabic(key) ? bare(Clitics.withoutArticle(key)) : key;
    }

    /** Whether two keys are forms of one word. */
    public static boolean same(Language language, String one, String other) {
        if (language.equals(Language.ENGLISH)) {
            return minimal(one).equals(minimal(other));
        }
        return NameToken.isArabic(one)
                ? share(Clitics.withoutArticle(one), Clitics.withoutArticle(other))
                : one.equals(other);
    }

    private static String minimal(String key) {
        char[] letters = key.toCharArray();
        return new String(letters, 0, new EnglishMinimalStemmer().stem(letters, letters.length));
    }

    private static String bare(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return bare(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }

    // Whether some beginning is common to both and nothing but an ending, or none, follows it in each.
    private static boolean share(String one, String other) {
        if (one.equals(other) || isEnded(one, other)) {
            return true;
        }
        return ENDINGS.stream()
                .filter(ending -> one.endsWith(ending) && one.length() - ending.length() >= SHORTEST)
                .map(ending -> one.substring(0, one.length() - ending.length()))
                .anyMatch(base -> other.equals(base) || isEnded(base, other));
    }

    private static boolean isEnded(String base, String word) {
        return base.length() >= SHORTEST && word.startsWith(base) && ENDINGS.contains(word.substring(base.length()));
    }
}
