package org.warraq.translation.checks;

import org.warraq.language.Digits;

/** How the newsroom writes: {@code months} are {@code levant} or {@code egypt}; {@code digits} {@code any}, {@code arab} or {@code latn}. */
public record HouseStyle(String months, String digits, boolean honorifics) {

    public HouseStyle {
        require(months.matches("levant|egypt"), "warraq.style.months", months);
        require(digits.matches("any|arab|latn"), "warraq.style.digits", digits);
    }

    private static void require(boolean allowed, String property, String value) {
        if (!allowed) {
            throw new IllegalArgumentException(property + " cannot be " + value);
        }
    }

    /** The same number in other digits. */
    static String digits(String text, boolean arabicIndic) {
        StringBuilder written = new StringBuilder(Digits.fold(text));
        for (int i = 0; arabicIndic && i < written.length(); i++) {
            int value = Digits.value(written.charAt(i));
            written.setCharAt(i, value < 0 ? written.charAt(i) : (char) ('٠' + value));
        }
        return written.toString();
    }
}
