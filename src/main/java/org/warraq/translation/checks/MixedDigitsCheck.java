package org.warraq.translation.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Digits;

/** Two systems of digits in one text, or another than that of the house in Arabic. English writes 0 to 9. */
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
    public void text(Text text, FoundCollector notes) {
        texts(List.of(text), notes);
    }

    @Override
    public void texts(List<Text> paragraphs, FoundCollector notes) {
        char wanted = 0;
        for (Text text : paragraphs) {
            if (wanted == 0) {
                wanted = house(text);
            }
            wanted = text(text, wanted, notes);
        }
    }

    private char house(Text text) {
        if (!text.isArabic() || style.equals("any")) {
            return text.isEnglish() ? '0' : 0;
        }
        return style.equals("arab") ? '٠' : '0';
    }

    // Where the house says nothing, the first number decides.
    private static char text(Text text, char house, FoundCollector notes) {
        char wanted = house;
        Matcher number = NUMBER.matcher(text.text());
        while (number.find()) {
            char zero = (char)
                    (number.group().charAt(0) - Digits.value(number.group().charAt(0)));
            boolean inLatinWord = number.start() > 0 && isLatin(text.text().charAt(number.start() - 1));
            if (inLatinWord) {
                continue;
            }
            wanted = wanted == 0 ? zero : wanted;
            if (zero != wanted) {
                notes.add(text, number.start(), number.end(), Figures.written(number.group(), wanted));
            }
        }
        return wanted;
    }

    private static boolean isLatin(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
