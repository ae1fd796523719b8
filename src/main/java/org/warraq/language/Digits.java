package org.warraq.language;

/** Decimal digits of the scripts we read: ASCII, Arabic-Indic (٠–٩) and its eastern forms (۰–۹). */
public final class Digits {

    private Digits() {}

    /** The digit's value, 0 to 9, or -1 where the character is none of them. */
    public static int value(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= '٠' && character <= '٩') {
            return character - '٠';
        }
        return character >= '۰' && character <= '۹' ? character - '۰' : -1;
    }

    /** The same text with ASCII digits; every offset stays what it was. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            int value = value(folded.charAt(i));
            if (value >= 0) {
                folded.setCharAt(i, (char) ('0' + value));
            }
        }
        return folded.toString();
    }
}
