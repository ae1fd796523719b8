package org.warraq.report;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Language;

/** The numbers and the months a text names, in an order of their own, so that two languages can be compared. */
final class Figures {

    private static final List<String> ENGLISH_MONTHS =
            List.of("January February March April May June July August September October November December".split(" "));

    private static final List<String> ARABIC_MONTHS = List.of(
            "كانون الثاني،شباط،آذار،نيسان،أيار،حزيران،تموز،آب،أيلول،تشرين الأول،تشرين الثاني،كانون الأول".split("،"));

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", new BigDecimal(1_000),
            "million", new BigDecimal(1_000_000),
            "billion", new BigDecimal(1_000_000_000),
            "ألف", new BigDecimal(1_000),
            "آلاف", new BigDecimal(1_000),
            "مليون", new BigDecimal(1_000_000),
            "مليار", new BigDecimal(1_000_000_000));

    private static final Pattern NUMBER =
            Pattern.compile("(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:\\s+(" + String.join("|", SCALES.keySet()) + "))?");

    private Figures() {}

    /** The values written in digits, scale words counted in, smallest first. */
    static List<BigDecimal> numbers(String text) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(foldDigits(text));
        while (matcher.find()) {
            BigDecimal value = new BigDecimal(matcher.group(1).replace(",", ""));
            String scaleWord = matcher.group(2) == null ? "" : matcher.group(2);
            BigDecimal scale = SCALES.getOrDefault(scaleWord, BigDecimal.ONE);
            found.add(value.multiply(scale).stripTrailingZeros());
        }
        Collections.sort(found);
        return found;
    }

    /** The months named, 1 to 12, each as often as it is named, lowest first. */
    static List<Integer> months(Language language, String text) {
        List<Integer> found = new ArrayList<>();
        List<String> names = monthNames(language);
        for (int month = 1; month <= names.size(); month++) {
            // Arabic writes "and", "in" and "since" onto the word.
            Pattern name = Pattern.compile("(?<!\\p{L})[وفبلك]?" + names.get(month - 1) + "(?!\\p{L})");
            long times = name.matcher(text).results().count();
            found.addAll(Collections.nCopies((int) times, month));
        }
        return found;
    }

    /** January to December; in Arabic as they are called in the Levant. */
    static List<String> monthNames(Language language) {
        return language.equals(Language.ARABIC) ? ARABIC_MONTHS : ENGLISH_MONTHS;
    }

    /** ASCII digits, points and commas in place of any other script's. */
    static String foldDigits(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().map(Figures::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int fold(int point) {
        int digit = UCharacter.digit(point);
        return digit >= 0 ? '0' + digit : point == '٫' ? '.' : point == '٬' ? ',' : point;
    }
}
