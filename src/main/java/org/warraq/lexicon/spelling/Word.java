package org.warraq.lexicon.spelling;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word of a name, ready to be compared: without its article, in the one alphabet.
 *
 * @param roman see {@link Romanisation}
 * @param skeletons see {@link Skeletons}
 */
public record Word(String key, String roman, boolean arabic, Set<String> skeletons) {

    static Word of(String key) {
        String roman = Romanisation.of(key);
        return new Word(key, roman, NameToken.isArabic(key), Skeletons.of(roman));
    }

    /** Several written as one. */
    static Word joined(Iterable<Word> words) {
        StringBuilder key = new StringBuilder();
        StringBuilder roman = new StringBuilder();
        boolean arabic = false;
        for (Word word : words) {
            key.append(word.key);
            roman.append(word.roman);
            arabic |= word.arabic;
        }
        return new Word(key.toString(), roman.toString(), arabic, Skeletons.of(roman.toString()));
    }

    /** Its skeletons, and those without an article that may be written onto it. */
    public Set<String> findable() {
        if (arabic || !hasArticle(key)) {
            return skeletons;
        }
        Set<String> all = new LinkedHashSet<>(skeletons);
        all.addAll(Skeletons.of(roman.substring(2)));
        return all;
    }

    boolean meets(Word other) {
        return skeletons.stream().anyMatch(other.skeletons::contains);
    }

    /** "Almunir" , "elmunir": the article may be written onto a name. */
    static boolean hasArticle(String key) {
        return key.length() >= 6
                && (key.startsWith("al") || key.startsWith("el"))
                && !Romanisation.isVowel(key.charAt(2));
    }
}
