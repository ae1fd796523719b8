package org.warraq.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.DateMention.Parts;

/** ١٤ آذار ٢٠١٨ · 14 من شهر آذار/مارس عام 2018 · الرابع عشر من مارس 2018م. */
final class ArabicDates {

    private static final Set<String> OF = Set.of(Keys.fuzzy("من"));
    private static final Set<String> MONTH = Set.of(Keys.fuzzy("شهر"));
    private static final Set<String> YEAR = Set.of(
            Keys.fuzzy("عام"),
            Keys.fuzzy("العام"),
            Keys.fuzzy("لعام"),
            Keys.fuzzy("للعام"),
            Keys.fuzzy("سنة"),
            Keys.fuzzy("لسنة"));
    private static final Set<String> OF_CHRIST = Set.of(Keys.fuzzy("م"));

    private ArabicDates() {}

    static @Nullable Parts read(Scan scan) {
        int day = day(scan);
        if (day < 0) {
            return null;
        }
        boolean span = Spans.read(scan, ArabicDates::day);
        scan.takeWord(OF);
        scan.takeWord(MONTH);
        int month = Months.arabic(scan.skipBlank());
        if (month < 0 || !scan.atEdge()) {
            return null;
        }
        return new Parts(year(scan), month, day, span);
    }

    private static int day(Scan scan) {
        int day = scan.number(1, 2);
        return day >= 0 ? day : ArabicOrdinals.day(scan);
    }

    private static int year(Scan scan) {
        int before = scan.at();
        scan.take("،,");
        scan.takeWord(OF);
        scan.takeWord(YEAR);
        int year = Years.read(scan, before);
        if (year >= 0) {
            scan.takeWord(OF_CHRIST);
        }
        return year;
    }
}
