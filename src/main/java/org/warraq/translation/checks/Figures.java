package org.warraq.translation.checks;

import org.warraq.language.Digits;

/** Writes numbers in other digits. */
final class Figures {

    private Figures() {}

    /** The same number in other digits. */
    static String written(String text, boolean arabicIndic) {
        StringBuilder written = new StringBuilder(Digits.fold(text));
        for (int i = 0; arabicIndic && i < written.length(); i++) {
            int value = Digits.value(written.charAt(i));
            written.setCharAt(i, value < 0 ? written.charAt(i) : (char) ('٠' + value));
        }
        return written.toString();
    }
}
