package org.warraq.language;

import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What words of one family have in common, for finding and ranking and never for deciding that two words are equal. English:
 * Snowball. Arabic: the clitics و ف ب ك ل with the article peeled, so that «والمجلس», «المجلس» and «مجلس» meet, then Lucene's
 * light stemmer. Other languages: the word.
 */
public final class Stems {

    private static final ThreadLocal<EnglishStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);
    private static final ArabicStemmer ARABIC = new ArabicStemmer();

    /** What must be left of a word when its clitics are off: «والد» is no «و» and «الد». */
    private static final int ROOT = 3;

    private Stems() {}

    /** @param word a fuzzy key, see {@link Keys#fuzzy}. @return never empty for a word that is not */
    public static String of(Language language, String word) {
        if (language.equals(Language.ARABIC)) {
            return arabic(word);
        }
        return language.equals(Language.ENGLISH) ? english(word) : word;
    }

    private static String english(String word) {
        EnglishStemmer stemmer = ENGLISH.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent().isEmpty() ? word : stemmer.getCurrent();
    }

    private static String arabic(String word) {
        char[] letters = word.substring(clitics(word)).toCharArray();
        int length = ARABIC.stemPrefix(letters, letters.length);
        length = ARABIC.stemSuffix(letters, length);
        return length == 0 ? word : new String(letters, 0, length);
    }

    /** How many letters the clitics before the word's own first letter take: و or ف, then ب, ك or ل, then ال; لل is ل and ال. */
    private static int clitics(String word) {
        int at = isOneOf(word, 0, "وف") ? 1 : 0;
        int article = article(word, at);
        return article > 0 && word.length() - article >= ROOT ? article : 0;
    }

    private static int article(String word, int from) {
        if (word.startsWith("لل", from)) {
            return from + 2;
        }
        int at = isOneOf(word, from, "بكل") ? from + 1 : from;
        return word.startsWith("ال", at) ? at + 2 : 0;
    }

    private static boolean isOneOf(String word, int at, String letters) {
        return word.length() > at && letters.indexOf(word.charAt(at)) >= 0;
    }
}
