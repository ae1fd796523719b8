package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Matcher code = CODE.matcher(arabic.text());
        while (code.find()) {
            if (!known.contains(code.group().toLowerCase(Locale.ROOT))) {
                String reason = arabic.source() ? "numbers-missing" : "numbers-added";
                notes.add(arabic, code.start(), code.end(), reason, List.of());
            }
        }
    }

    private static void values(Text source, Text target, FoundCollector notes) {
        List<Value> from = new ArrayList<>(Numbers.in(source));
        List<Value> to = new ArrayList<>(Numbers.in(target));
        cancel(from, to, true, true);
        cancel(from, to, true, false);
        cancel(from, to, false, true);
        List<Value> missing = from.stream().filter(Value::certain).toList();
        List<Value> added = to.stream().filter(Value::certain).toList();
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

    private static void cancel(List<Value> from, List<Value> to, boolean fromCertain, boolean toCertain) {
        from.removeIf(value -> value.certain() == fromCertain && removed(value, to, toCertain));
    }

    private static boolean removed(Value value, List<Value> others, boolean certain) {
        for (Value other : others) {
            if (other.certain() == certain && other.same(value)) {
                return others.remove(other);
            }
        }
        return false;
    }
}
