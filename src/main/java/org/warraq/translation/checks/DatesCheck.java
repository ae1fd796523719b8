package org.warraq.translation.checks;

import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warraq.language.Characters;
import org.warraq.language.DateMention;
import org.warraq.language.Dates;
import org.warraq.language.Digits;

/** The days named differ: day and month, and the year where both sides name it. Figures of two readings are left alone. */
final class DatesCheck implements Check {

    private static final Pattern SMALL = Pattern.compile("\\b(?:may|march)\\b");
    private static final Pattern PART_OF_MONTH = Pattern.compile("(?:النصف|الأسبوع|الربع|الثلث|العقد)\\h+$");

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        List<DateMention> from = mentions(source);
        List<DateMention> to = mentions(target);
        if (Stream.concat(from.stream(), to.stream()).anyMatch(date -> date.kind() == DateMention.Kind.AMBIGUOUS)) {
            return;
        }
        List<DateMention> missing = without(from, to);
        List<DateMention> added = without(to, from);
        missing.removeIf(sharesMonth(to, target));
        added.removeIf(sharesMonth(from, source));
        missing.forEach(date -> notes.add(source, date.start(), date.end()));
        added.forEach(date -> notes.add(target, date.start(), date.end()));
    }

    // "on March 4 and 5" may become two whole dates. Each day is looked for once, however often it is missing.
    private static Predicate<DateMention> sharesMonth(List<DateMention> others, Text other) {
        Set<MonthDay> days = others.stream()
                .map(DateMention::dayOfYear)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Month> months = days.stream().map(MonthDay::getMonth).collect(Collectors.toSet());
        String folded = Digits.fold(other.text());
        Map<MonthDay, Boolean> shared = new HashMap<>();
        return date -> date.dayOfYear() != null
                && shared.computeIfAbsent(
                        date.dayOfYear(),
                        day -> !days.contains(day)
                                && months.contains(day.getMonth())
                                && Pattern.compile("(?<!\\d)" + day.getDayOfMonth() + "(?!\\d)")
                                        .matcher(folded)
                                        .find());
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
            Optional<DateMention> date = begins(text.text(), at)
                    ? Dates.mentionAt(text.text(), at, text.language()).filter(found -> isMeant(text, found))
                    : Optional.empty();
            date.ifPresent(mentions::add);
            at = date.map(DateMention::end).orElse(at + 1);
        }
        return mentions;
    }

    // "type 2 may" names no month, nor does «النصف الثاني من آذار» a day.
    private static boolean isMeant(Text text, DateMention date) {
        String words = text.text().substring(date.start(), date.end());
        String before = text.text().substring(Math.max(0, date.start() - 10), date.start());
        return !SMALL.matcher(words).find() && !PART_OF_MONTH.matcher(before).find();
    }

    // Arabic writes "and", "in" and "since" onto the word; the number of "Covid-19" begins none.
    private static boolean begins(String text, int at) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char earlier = at < 2 ? ' ' : text.charAt(at - 2);
        if (before == '-' && Characters.isLetter(earlier)) {
            return false;
        }
        return !Character.isLetterOrDigit(before) || ("وبفلك".indexOf(before) >= 0 && !Characters.isLetter(earlier));
    }
}
