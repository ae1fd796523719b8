package org.warraq.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention.Parts;

/** March 14, 2018 · 14 March 2018 · the 14th of March 2018 · Mar. 14 · March 14–16, 2018. */
final class EnglishDates {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> THE = Set.of("the");
    private static final Set<String> DAY = Set.of("day");
    private static final Set<String> OF = Set.of("of");

    private EnglishDates() {}

    static @Nullable Parts read(Scan scan) {
        int month = Months.english(scan);
        return month > 0 ? monthFirst(scan, month) : dayFirst(scan);
    }

    private static @Nullable Parts monthFirst(Scan scan, int month) {
        int day = day(scan.skipBlank());
        if (day < 0) {
            return null;
        }
        boolean span = Spans.read(scan, EnglishDates::day);
        return scan.atEdge() ? new Parts(year(scan), month, day, span) : null;
    }

    private static @Nullable Parts dayFirst(Scan scan) {
        scan.takeWord(THE);
        int day = day(scan.skipBlank());
        if (day < 0) {
            return null;
        }
        boolean span = Spans.read(scan, EnglishDates::day);
        scan.takeWord(DAY);
        scan.takeWord(OF);
        int month = Months.english(scan.skipBlank());
        return month > 0 && scan.atEdge() ? new Parts(year(scan), month, day, span) : null;
    }

    private static int day(Scan scan) {
        int day = scan.number(1, 2);
        int end = scan.at();
        if (day >= 0 && !ORDINALS.contains(scan.word())) {
            scan.backTo(end);
        }
        return day;
    }

    private static int year(Scan scan) {
        int before = scan.at();
        scan.take(",");
        return Years.read(scan, before);
    }
}
