package org.warraq.translation.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Digits;

/**
 * The multisets of values differ, after folding digits, scale words, number words to twenty and tens, duals, decades and
 * hours of 12 and 24. Words that may or may not be numbers (one, duals, ordinals) settle a difference but make none.
 */
final class NumbersCheck implements Check {

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public boolean isError() {
        return true;
    }

    // What Arabic writes in Latin letters it copied: "N95".
    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])(?:[A-Za-z]+[0-9]|[0-9]+[A-Za-z])[A-Za-z0-9]*");

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        values(source, target, notes);
        if (source.isArabic() != target.isArabic()) {
            codes(source.isArabic() ? source : target, source.isArabic() ? target : source, notes);
        }
    }

    private static void codes(Text arabic, Text other, FoundCollector notes) {
        String known = other.text().toLowerCase(Locale.ROOT);
        Map<String, Boolean> looked = new HashMap<>();
        Matcher code = CODE.matcher(arabic.text());
        while (!notes.isFull() && code.find()) {
            if (!looked.computeIfAbsent(code.group().toLowerCase(Locale.ROOT), known::contains)) {
                String reason = arabic.source() ? "numbers-missing" : "numbers-added";
                notes.add(arabic, code.start(), code.end(), reason, List.of());
            }
        }
    }

    private static void values(Text source, Text target, FoundCollector notes) {
        UnmatchedValues from = new UnmatchedValues(Numbers.in(source));
        UnmatchedValues to = new UnmatchedValues(Numbers.in(target));
        from.cancel(to, true, true);
        from.cancel(to, true, false);
        from.cancel(to, false, true);
        List<Value> missing = from.left(Value::certain);
        List<Value> added = to.left(Value::certain);
        boolean one = missing.size() == 1 && added.size() == 1;
        for (Value value : missing) {
            notes.add(source, value.start(), value.end(), "numbers-missing", List.of());
        }
        for (Value value : added) {
            if (one && isDigits(missing.get(0).text(source)) && isDigits(value.text(target))) {
                char digit = value.text(target).charAt(0);
                String mended = Figures.written(missing.get(0).text(source), (char) (digit - Digits.value(digit)));
                notes.add(target, value.start(), value.end(), "numbers-added", List.of(), mended);
            } else {
                notes.add(target, value.start(), value.end(), "numbers-added", List.of());
            }
        }
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
