package org.warraq.translation.checks;

import org.warraq.language.Digits;

/** Writes numbers in other digits. */
final class Figures {

    private Figures() {}

    /** The same number in the digits that begin with {@code zero}. */
    static String written(String text, char zero) {
        StringBuilder written = new StringBuilder(Digits.fold(text));
        for (int i = 0; i < written.length(); i++) {
            int value = Digits.value(written.charAt(i));
            written.setCharAt(i, value < 0 ? written.charAt(i) : (char) (zero + value));
        }
        return written.toString();
    }
}
