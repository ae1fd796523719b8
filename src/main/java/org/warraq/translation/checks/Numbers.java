package org.warraq.translation.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.Digits;

/** Reads the values a text names, in digits and in words, in the order of the text. */
final class Numbers {

    /** The end of a word. Java's own looks back over all vowel signs there are. */
    private static final String END = "(?![\\p{L}\\p{M}\\p{N}_])";

    private static final Pattern FIGURE = Pattern.compile(
            "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}(?![\\d,.])");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?!\\d|\\.\\d)");
    private static final Pattern TELEPHONE = Pattern.compile("\\d[\\d\\h()-]{6,18}\\d(?!\\d)");
    private static final Pattern DECADE = Pattern.compile("['’]?s" + END);
    private static final Pattern THIN_SPACE = Pattern.compile("(?<=\\d)[\\u00A0\\u202F\\u2009](?=\\d{3}(?!\\d))");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ROMAN = Pattern.compile("I{2,3}|IV|VI{1,3}|IX|XI{0,3}|XIV|XV|XX");
    private static final Pattern BELOW = Pattern.compile("(?:minus|ناقص|سالب)\\h+$");
    private static final Pattern BELOW_ZERO =
            Pattern.compile("[^.،,؛;]{0,24}?(?:below (?:zero|freezing)|(?:تحت|دون) الصفر)");

    /** Longer figures than that are no values, but signs in a row. */
    private static final int LONGEST = 60;

    /** Marks of money, behind whose figures a letter stands for a scale: "$2.3m", "€4bn". */
    private static final String MONEY = "$€£¥";

    private static final Pattern SCALE_LETTER = Pattern.compile("(?i:k|mn?|bn?|tn?)" + END);
    private static final Map<Character, Integer> POWERS = Map.of('k', 3, 'm', 6, 'b', 9, 't', 12);

    private static final Set<DateMention.Kind> DAYS =
            EnumSet.of(DateMention.Kind.COMPLETE, DateMention.Kind.WITHOUT_YEAR, DateMention.Kind.AMBIGUOUS);

    private final boolean arabic;
    private final String folded;
    private final List<Value> values = new ArrayList<>();
    private final NumberWords words;
    private final Quantities quantities;

    private Numbers(Text text) {
        this.arabic = text.isArabic();
        this.folded = THIN_SPACE
                .matcher(Digits.fold(text.text()).replace('٫', '.').replace('٬', ','))
                .replaceAll(",");
        this.words = NumberWords.of(arabic);
        this.quantities = new Quantities(folded, words, arabic);
    }

    static List<Value> in(Text text) {
        Numbers numbers = new Numbers(text);
        List<DateMention> dates = DatesCheck.mentions(text).stream()
                .filter(date -> DAYS.contains(date.kind()))
                .toList();
        int at = 0;
        for (DateMention date : dates) {
            numbers.read(at, date.start());
            numbers.date(date);
            at = date.end();
        }
        numbers.read(at, text.length());
        return numbers.values;
    }

    private void date(DateMention date) {
        if (date.kind() == DateMention.Kind.AMBIGUOUS) {
            // "3/4/2026": the day is either
            String[] figures = folded.substring(date.start(), date.end()).split("\\D+");
            add(text(new BigDecimal(figures[0])), text(new BigDecimal(figures[1])), true, date.start(), date.end());
            add(figures[2], null, true, date.start(), date.end());
        }
        if (date.dayOfYear() != null) {
            add("" + date.dayOfYear().getDayOfMonth(), null, true, date.start(), date.end());
        }
        if (date.isDay()) {
            add("" + date.day().getYear(), null, true, date.start(), date.end());
        }
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            char here = folded.charAt(at);
            if (here >= '0' && here <= '9') {
                at = figure(at, to);
            } else if (Characters.isLetter(here)) {
                at = word(at, to);
            } else {
                at++;
            }
        }
    }

    private int figure(int start, int limit) {
        int telephone = telephone(start, limit);
        if (telephone > start) {
            String digits =
                    folded.substring(start, telephone).replaceAll("\\D", "").replaceFirst("^00", "");
            return add("t" + digits, null, true, start, telephone);
        }
        Matcher clock = CLOCK.matcher(folded).region(start, limit);
        if (clock.lookingAt() && (clock.group().contains(":") || Hours.hasPart(folded, clock.end()))) {
            String hours = Hours.read(clock.group(1), clock.group(2), folded, clock.end());
            return add(hours, null, true, start, clock.end());
        }
        Matcher comma = DECIMAL_COMMA.matcher(folded).region(start, limit);
        if (arabic && comma.lookingAt()) {
            return plain(comma.group().replace(',', '.'), start, comma.end(), limit);
        }
        Matcher figure = FIGURE.matcher(folded).region(start, limit);
        return figure.lookingAt() ? plain(figure.group(), start, figure.end(), limit) : start + 1;
    }

    // With a plus or two zeros before it.
    private int telephone(int start, int limit) {
        boolean abroad = folded.startsWith("00", start) || (start > 0 && folded.charAt(start - 1) == '+');
        Matcher telephone = TELEPHONE.matcher(folded).region(start, limit);
        return abroad && telephone.lookingAt() ? telephone.end() : start;
    }

    private int plain(String written, int start, int end, int limit) {
        if (written.length() > LONGEST) {
            return add(written, null, true, start, end);
        }
        boolean grouped = written.contains(",") || written.matches("\\d{1,3}(?:\\.\\d{3}){2,}");
        BigDecimal value = new BigDecimal(grouped ? ungrouped(written) : written);
        Matcher decade = DECADE.matcher(folded).region(end, folded.length());
        if (decade.lookingAt() && value.scale() == 0 && value.intValue() % 10 == 0 && value.intValue() < 2200) {
            int years = value.intValue();
            return add("d" + years, years < 100 ? "" + years : null, true, start, end);
        }
        if (value.compareTo(BigDecimal.valueOf(24)) <= 0 && value.scale() == 0 && Hours.hasPart(folded, end)) {
            return add(Hours.key(value.intValue(), 0, folded, end), null, true, start, end);
        }
        if (isSuffix(start)) {
            return add(value.toPlainString(), null, true, start, end);
        }
        Matcher letter = SCALE_LETTER.matcher(folded).region(end, limit);
        if (start > 0 && MONEY.indexOf(folded.charAt(start - 1)) >= 0 && letter.lookingAt()) {
            int power = POWERS.getOrDefault(Character.toLowerCase(letter.group().charAt(0)), 0);
            return add(text(value.scaleByPowerOfTen(power)), null, true, start, letter.end());
        }
        String other = other(written, start);
        Quantities.Quantity whole = quantities.from(value, end, limit);
        if (whole.end() > end) {
            return add(text(whole.value()), null, true, start, whole.end());
        }
        return add((isBelow(start, end) ? "-" : "") + text(value), other, true, start, end);
    }

    private static String ungrouped(String written) {
        return written.contains(",") ? written.replace(",", "") : written.replace(".", "");
    }

    // What stands behind a name belongs to it: "Covid-19".
    private boolean isSuffix(int start) {
        return start > 1
                && "-‑–".indexOf(folded.charAt(start - 1)) >= 0
                && Characters.isLetter(folded.charAt(start - 2));
    }

    // 42.000 may be 42000; behind 2020- may 21 be 2021.
    private @Nullable String other(String written, int start) {
        if (written.matches("\\d{1,3}\\.\\d{3}")) {
            return written.replace(".", "");
        }
        boolean years = written.length() == 2
                && start >= 5
                && folded.substring(start - 5, start).matches("\\d{4}[-–/]")
                && (start == 5 || !Character.isDigit(folded.charAt(start - 6)));
        return years ? folded.substring(start - 5, start - 3) + written : null;
    }

    private boolean isBelow(int start, int end) {
        boolean sign = start > 0
                && "-−‎".indexOf(folded.charAt(start - 1)) >= 0
                && (start == 1 || " \t\u00A0(:".indexOf(folded.charAt(start - 2)) >= 0);
        return sign
                || BELOW.matcher(folded.substring(Math.max(0, start - 8), start))
                        .find()
                || BELOW_ZERO.matcher(folded).region(end, folded.length()).lookingAt();
    }

    private int word(int start, int limit) {
        Matcher word = WORD.matcher(folded).region(start, limit);
        if (!word.lookingAt()) {
            return start + 1;
        }
        if (!arabic && ROMAN.matcher(word.group()).matches()) {
            return add("" + RomanNumerals.value(word.group()), null, false, start, word.end());
        }
        Quantities.Quantity part = quantities.partOfScale(start, word.end(), limit);
        if (part != null) {
            return add(text(part.value()), null, true, start, part.end());
        }
        NumberWords.Meaning meaning = words.read(folded, start, word.end(), limit);
        if (meaning == null) {
            return word.end();
        }
        if (meaning.key() != null) {
            return add(meaning.key(), null, meaning.certain(), start, meaning.end());
        }
        return counted(meaning, start, limit);
    }

    private int counted(NumberWords.Meaning meaning, int start, int limit) {
        String hour = arabic ? SpokenHours.read(folded, start, meaning) : null;
        if (hour != null) {
            return add(hour, null, true, start, meaning.end());
        }
        if (quantities.isFraction(meaning.end())) {
            return add(text(meaning.value()), null, false, start, meaning.end());
        }
        // what is counted was named: no scale can follow
        Quantities.Quantity whole = meaning.dual()
                ? new Quantities.Quantity(meaning.value(), meaning.end())
                : quantities.from(meaning.value(), meaning.end(), limit);
        boolean longer = whole.end() > meaning.end();
        String half = quantities.andHalf(whole);
        return add(text(whole.value()), half, longer || (meaning.certain() && half == null), start, whole.end());
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private int add(String key, @Nullable String other, boolean certain, int start, int end) {
        boolean inWord = start > 0 && folded.charAt(start) <= '9' && isLatin(folded.charAt(start - 1));
        values.add(new Value(key, other, certain && !inWord, start, end));
        return end;
    }

    private static boolean isLatin(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
