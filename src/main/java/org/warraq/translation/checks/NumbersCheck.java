package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;
import org.warraq.translation.checks.Numbers.Value;

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

    @Override
    public void pair(Text source, Text target, Notes notes) {
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
                boolean indic = value.text(target).chars().anyMatch(digit -> digit >= '٠' && digit <= '٩');
                String mended = Figures.written(missing.get(0).text(source), indic);
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
