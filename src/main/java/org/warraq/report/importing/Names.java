package org.warraq.report.importing;

import java.util.Set;
import org.warraq.language.Characters;
import org.warraq.language.Keys;

/** Tells names of people from other short lines, as far as letters can tell. */
final class Names {

    private static final int MOST_WORDS = 6;
    private static final int MOST_ARABIC_WORDS = 5;
    private static final int LONGEST_ARABIC_WORD = 12;

    private static final Set<String> PARTICLES =
            SpacedWords.keys("al bin bint ibn abu de del da di du van von der den la le el y and & | - – — /");

    private static final Set<String> NO_NAMES = SpacedWords.keys(
            "a about are as at background but end ends for from in is more not of on or the to update was "
                    + "were will with في من على إلى عن مع أن إن الذي التي هذا هذه ذلك قد كما بعد قبل بين أو ثم حتى لا "
                    + "لم لن انتهى انتهت تمت يتبع قال قالت أكد أكدت المصدر النهاية خلفية حضر شارك وكالة وكالات تقرير "
                    + "خاص تحليل خبر عاجل");

    private Names() {}

    /** Whether each of its words, at least so many, can be part of a name or a title. */
    static boolean canBe(String text, int leastWords) {
        String[] words = SpacedWords.of(text);
        int most = text.chars().anyMatch(letter -> Characters.isArabic((char) letter)) ? MOST_ARABIC_WORDS : MOST_WORDS;
        if (words.length < leastWords || words.length > most || Endings.ofSentence(text)) {
            return false;
        }
        int names = 0;
        for (String word : words) {
            if (!canBePart(word)) {
                return false;
            }
            names += isParticle(word) ? 0 : 1;
        }
        return names >= leastWords;
    }

    private static boolean canBePart(String word) {
        if (isParticle(word)) {
            return true;
        }
        String bare = word.replaceAll("[,،/]+$", "");
        String key = Keys.fuzzy(bare);
        if (bare.isEmpty() || NO_NAMES.contains(key) || SpacedWords.end(bare, 0) != bare.length()) {
            return false;
        }
        return Characters.isArabic(bare.charAt(0)) ? isArabicPart(key) : isLatinPart(bare);
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(Keys.fuzzy(word));
    }

    private static boolean isLatinPart(String word) {
        return SpacedWords.isCapitalised(word) || SpacedWords.hasArabicArticle(word);
    }

    // "And the", "by the", "for the" are written onto the word; names have none of them.
    private static boolean isArabicPart(String key) {
        boolean clitic =
                key.startsWith("وال") || key.startsWith("بال") || key.startsWith("فال") || key.startsWith("لل");
        return key.length() <= LONGEST_ARABIC_WORD && !(clitic && key.length() > 4);
    }
}
