package org.warraq.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention.Kind;
import org.warraq.language.DateMention.Parts;

/** Dates in figures only: 2018-03-14 everywhere, 14/3/2018 day first in Arabic, in English where only one reading is. */
final class NumericDates {

    private static final String SEPARATORS = "/-.";

    private NumericDates() {}

    static Optional<DateMention> read(CharSequence text, int start, Language language) {
        Scan scan = new Scan(text, start);
        int[] figures = figures(scan);
        if (figures == null || !Years.isYear(Math.max(figures[0], figures[2])) || !scan.atEdge()) {
            return Optional.empty();
        }
        return Optional.of(mention(figures, start, scan.at(), language));
    }

    /** Year, month, day or day, month, year: four digits tell which. */
    private static int @Nullable [] figures(Scan scan) {
        int year = scan.number(4, 4);
        int first = year >= 0 ? year : scan.number(1, 2);
        String separator = first < 0 ? "" : separator(scan);
        if (separator.isEmpty()) {
            return null;
        }
        int second = scan.skipBlank().number(1, 2);
        if (second < 0 || !scan.take(separator)) {
            return null;
        }
        int third = year >= 0 ? scan.skipBlank().number(1, 2) : scan.skipBlank().number(4, 4);
        return third < 0 ? null : new int[] {first, second, third};
    }

    private static String separator(Scan scan) {
        for (int i = 0; i < SEPARATORS.length(); i++) {
            String separator = SEPARATORS.substring(i, i + 1);
            if (scan.take(separator)) {
                return separator;
            }
        }
        return "";
    }

    private static DateMention mention(int[] figures, int start, int end, Language language) {
        if (figures[0] > 99) {
            return new Parts(figures[0], figures[1], figures[2], false).between(start, end);
        }
        DateMention dayFirst = new Parts(figures[2], figures[1], figures[0], false).between(start, end);
        if (language.equals(Language.ARABIC)) {
            return dayFirst;
        }
        DateMention monthFirst = new Parts(figures[2], figures[0], figures[1], false).between(start, end);
        if (dayFirst.isDay() && monthFirst.isDay() && !dayFirst.equals(monthFirst)) {
            return new DateMention(Kind.AMBIGUOUS, null, null, start, end);
        }
        return dayFirst.isDay() ? dayFirst : monthFirst;
    }
}
