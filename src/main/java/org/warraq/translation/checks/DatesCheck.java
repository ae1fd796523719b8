package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.Dates;

/** The days named differ: day and month, and the year where both sides name it. Figures of two readings are left alone. */
final class DatesCheck implements Check {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void pair(Text source, Text target, Notes notes) {
        List<DateMention> from = mentions(source);
        List<DateMention> to = mentions(target);
        if (Stream.concat(from.stream(), to.stream()).anyMatch(date -> date.kind() == DateMention.Kind.AMBIGUOUS)) {
            return;
        }
        List<DateMention> missing = without(from, to);
        List<DateMention> added = without(to, from);
        missing.forEach(date -> notes.add(source, date.start(), date.end()));
        added.forEach(date -> notes.add(target, date.start(), date.end()));
    }

    private static List<DateMention> without(List<DateMention> dates, List<DateMention> others) {
        List<DateMention> left = new ArrayList<>(others);
        List<DateMention> without = new ArrayList<>();
        for (DateMention date : dates) {
            left.stream()
                    .filter(other -> same(date, other))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> without.add(date));
        }
        return without;
    }

    private static boolean same(DateMention one, DateMention other) {
        return Objects.equals(one.dayOfYear(), other.dayOfYear())
                && (!one.isDay() || !other.isDay() || one.day().equals(other.day()));
    }

    static List<DateMention> mentions(Text text) {
        List<DateMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<DateMention> date =
                    begins(text.text(), at) ? Dates.mentionAt(text.text(), at, text.language()) : Optional.empty();
            date.ifPresent(mentions::add);
            at = date.map(DateMention::end).orElse(at + 1);
        }
        return mentions;
    }

    // Arabic writes "and", "in" and "since" onto the word.
    private static boolean begins(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0
                        || !Character.isLetterOrDigit(text.charAt(at - 1))
                        || ("وبفلك".indexOf(text.charAt(at - 1)) >= 0
                                && (at == 1 || !Characters.isLetter(text.charAt(at - 2)))));
    }
}
