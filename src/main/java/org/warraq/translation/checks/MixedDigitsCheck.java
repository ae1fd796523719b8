package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Digits;

/** Two systems of digits in one text, or another than that of the house in Arabic. */
final class MixedDigitsCheck implements Check {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|[٠-٩]+|[۰-۹]+");

    private final String style;

    MixedDigitsCheck(String style) {
        this.style = style;
    }

    @Override
    public String name() {
        return "mixed-digits";
    }

    @Override
    public void text(Text text, Notes notes) {
        Matcher number = NUMBER.matcher(text.text());
        char wanted = text.isArabic() && style.equals("arab") ? '٠' : 0;
        wanted = text.isArabic() && style.equals("latn") ? '0' : wanted;
        while (number.find()) {
            char zero = (char)
                    (number.group().charAt(0) - Digits.value(number.group().charAt(0)));
            wanted = wanted == 0 ? zero : wanted;
            boolean inLatinWord = number.start() > 0 && isLatin(text.text().charAt(number.start() - 1));
            if (zero != wanted && !inLatinWord) {
                notes.add(text, number.start(), number.end(), HouseStyle.digits(number.group(), wanted == '٠'));
            }
        }
    }

    private static boolean isLatin(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
