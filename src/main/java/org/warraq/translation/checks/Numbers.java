package org.warraq.translation.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.Digits;

/** Reads the values a text names, in digits and in words. */
final class Numbers {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)(?!\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Text text;
    private final String folded;
    private final List<Value> values = new ArrayList<>();
    private final NumberWords words;

    /**
     * @param key the value, plain; hours as {@code h15:30}
     * @param certain whether it can only be meant as a number
     */
    record Value(String key, boolean certain, int start, int end) {

        boolean same(Value other) {
            return key.equals(other.key) || (key.startsWith("h") && Hours.same(key, other.key));
        }

        String text(Text in) {
            return in.text().substring(start, end);
        }
    }

    private Numbers(Text text) {
        this.text = text;
        this.folded = Digits.fold(text.text()).replace('٫', '.').replace('٬', ',');
        this.words = NumberWords.of(text.isArabic());
    }

    static List<Value> in(Text text) {
        Numbers numbers = new Numbers(text);
        List<DateMention> dates = DatesCheck.mentions(text).stream()
                .filter(date ->
                        date.kind() == DateMention.Kind.COMPLETE || date.kind() == DateMention.Kind.WITHOUT_YEAR)
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
        if (date.dayOfYear() != null) {
            add("" + date.dayOfYear().getDayOfMonth(), true, date.start(), date.end());
        }
        if (date.isDay()) {
            add("" + date.day().getYear(), true, date.start(), date.end());
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
        Matcher clock = CLOCK.matcher(folded).region(start, limit);
        String hours = clock.lookingAt() ? Hours.read(clock.group(1), clock.group(2), folded, clock.end()) : null;
        if (hours != null && (clock.group().contains(":") || Hours.hasPart(folded, clock.end()))) {
            return add(hours, true, start, clock.end());
        }
        Matcher figure = FIGURE.matcher(folded).region(start, limit);
        if (!figure.lookingAt()) {
            return start + 1;
        }
        BigDecimal value = new BigDecimal(figure.group().replace(",", ""));
        int end = figure.end();
        if (end < folded.length() && folded.startsWith("s", end) && value.intValue() % 10 == 0) {
            return add("d" + value.intValue() % 100, true, start, end);
        }
        if (value.compareTo(BigDecimal.valueOf(24)) <= 0 && Hours.hasPart(folded, end)) {
            return add(Hours.key(value.intValue(), 0, folded, end), true, start, end);
        }
        return add(value, true, start, end, limit);
    }

    private int word(int start, int limit) {
        Matcher word = WORD.matcher(folded).region(start, limit);
        if (!word.lookingAt()) {
            return start + 1;
        }
        NumberWords.Meaning meaning = words.read(folded, start, word.end(), limit);
        if (meaning == null) {
            return word.end();
        }
        if (meaning.key() != null) {
            return add(meaning.key(), meaning.certain(), start, meaning.end());
        }
        return add(meaning.value(), meaning.certain(), start, meaning.end(), limit);
    }

    // "30 thousand", «30 ألفا و500».
    private int add(BigDecimal first, boolean certain, int start, int behind, int limit) {
        BigDecimal value = first;
        int end = behind;
        BigDecimal scale = words.scale(folded, end);
        if (scale == null) {
            return add(value.stripTrailingZeros().toPlainString(), certain, start, end);
        }
        while (scale != null) {
            value = value.multiply(scale);
            end = words.wordEnd(folded, end);
            @Nullable BigDecimal next = words.scale(folded, end);
            scale = next == null || next.compareTo(BigDecimal.TEN) < 0 ? null : next;
        }
        Matcher more =
                Pattern.compile("\\h+و(\\d{1,3})(?![\\d.,:])").matcher(folded).region(end, Math.max(end, limit));
        if (more.lookingAt() && text.isArabic()) {
            value = value.add(new BigDecimal(more.group(1)));
            end = more.end();
        }
        return add(value.stripTrailingZeros().toPlainString(), true, start, end);
    }

    private int add(String key, boolean certain, int start, int end) {
        boolean inWord = start > 0 && folded.charAt(start) <= '9' && isLatin(folded.charAt(start - 1));
        values.add(new Value(key, certain && !inWord, start, end));
        return end;
    }

    private static boolean isLatin(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
