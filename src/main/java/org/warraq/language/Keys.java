package org.warraq.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** The forms under which texts are compared; never shown and never stored in a text's place. */
public final class Keys {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final char TATWEEL = 'ـ';

    private Keys() {}

    /** Equal for texts that look the same: composed, without invisible characters, white space as single spaces. */
    public static String exact(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (char character : NFC.normalize(text).toCharArray()) {
            if (Characters.isInvisible(character)) {
                continue;
            }
            if (!Characters.isSpace(character)) {
                key.append(character);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().stripTrailing();
    }

    /**
     * Where the characters of the exact key stand in the text: as many places as the key has characters, and one more for its
     * end. Where the text is not composed, and places cannot be told, all but the last are 0.
     */
    public static int[] places(String text) {
        int[] places = new int[exact(text).length() + 1];
        int at = 0;
        if (NFC.isNormalized(text)) {
            for (int i = 0; i < text.length() && at < places.length - 1; i++) {
                char character = text.charAt(i);
                boolean space = Characters.isSpace(character);
                boolean again = at == 0 || Characters.isSpace(text.charAt(places[at - 1]));
                if (!Characters.isInvisible(character) && !(space && again)) {
                    places[at++] = i;
                }
            }
        }
        places[places.length - 1] = at == 0 ? text.length() : places[at - 1] + 1;
        return places;
    }

    /** Equal also for usual variants of spelling: letter case, vowel signs, forms of alif, ya and ta, digits. */
    public static String fuzzy(String text) {
        String folded = UCharacter.foldCase(exact(text), true);
        StringBuilder key = new StringBuilder(folded.length());
        for (char character : folded.toCharArray()) {
            if (character != TATWEEL && !isVowelSign(character)) {
                key.append(plain(character));
            }
        }
        return Digits.fold(key);
    }

    private static boolean isVowelSign(char character) {
        return (character >= '\u064B' && character <= '\u0655') || character == '\u0670';
    }

    private static char plain(char character) {
        return switch (character) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> character;
        };
    }
}
