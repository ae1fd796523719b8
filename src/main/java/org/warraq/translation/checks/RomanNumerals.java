package org.warraq.translation.checks;

/** Roman numerals up to the thirties: "World War II". */
final class RomanNumerals {

    private static final String LETTERS = "IVX";
    private static final int[] VALUES = {1, 5, 10};

    private RomanNumerals() {}

    static int value(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = VALUES[LETTERS.indexOf(numeral.charAt(i))];
            int next = i + 1 < numeral.length() ? VALUES[LETTERS.indexOf(numeral.charAt(i + 1))] : 0;
            sum += next > value ? -value : value;
        }
        return sum;
    }
}
