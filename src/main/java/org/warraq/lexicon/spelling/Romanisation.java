package org.warraq.lexicon.spelling;

/**
 * One alphabet for Arabic and Latin names. Small letters are sounds both write; {@code x} is kh, {@code $} is sh. Letters
 * that are written in several ways stand as capitals until they are compared: {@code D} (ذ, ظ) is d or z, {@code T} (ث) is
 * t or s, {@code Q} (ق) is k or g.
 */
final class Romanisation {

    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگڤءؤئ";
    private static final String LETTERS = "abtTghxdDrzs$sdtD_gfQklmnhwyb$gf_w_";

    private static final String[][] DIGRAPHS = {
        {"tch", "$"},
        {"kh", "x"},
        {"sh", "$"},
        {"ch", "$"},
        {"dh", "D"},
        {"th", "t"},
        {"gh", "g"},
        {"ph", "f"},
        {"ck", "k"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ce", "se"},
        {"ci", "si"}
    };

    private Romanisation() {}

    /** @param key a word's key */
    static String of(String key) {
        return NameToken.isArabic(key) ? arabic(key) : latin(key);
    }

    private static String arabic(String key) {
        StringBuilder roman = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            int letter = ARABIC.indexOf(key.charAt(i));
            char sound = letter < 0 ? key.charAt(i) : LETTERS.charAt(letter);
            if (sound != '_') {
                roman.append(sound);
            } else if (i == 0) {
                roman.append('a');
            }
        }
        return roman.toString();
    }

    private static String latin(String key) {
        String roman = key.replace("x", "ks");
        for (String[] pair : DIGRAPHS) {
            roman = roman.replace(pair[0], pair[1]);
        }
        return roman.replace('c', 'k')
                .replace('q', 'Q')
                .replace('v', 'f')
                .replace('p', 'b')
                .replace('j', 'g');
    }

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    /** Vowels, and the two letters that stand for a vowel as often as for a consonant. */
    static boolean isSoft(char letter) {
        return isVowel(letter) || letter == 'y' || letter == 'w';
    }

    /** One letter for each run of the same. */
    static String single(String roman) {
        StringBuilder single = new StringBuilder(roman.length());
        for (char letter : roman.toCharArray()) {
            if (single.isEmpty() || single.charAt(single.length() - 1) != letter) {
                single.append(letter);
            }
        }
        return single.toString();
    }
}
