package org.warraq.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days of a month written out: «الأول», «الرابع عشر», «الحادي والثلاثين». */
final class ArabicOrdinals {

    private static final List<String> UNITS =
            List.of("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر");
    private static final List<String> TEENS =
            List.of("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع");
    private static final Map<String, Integer> DAYS = days();

    private ArabicOrdinals() {}

    /** Reads a day of one or two words; -1, and no move, where there is none. */
    static int day(Scan scan) {
        int start = scan.at();
        String first = scan.word();
        int end = scan.at();
        Integer two = DAYS.get(first + " " + scan.skipBlank().word());
        if (two != null) {
            return two;
        }
        Integer one = DAYS.get(first);
        scan.backTo(one == null ? start : end);
        return one == null ? -1 : one;
    }

    private static Map<String, Integer> days() {
        Map<String, Integer> days = new HashMap<>();
        for (int i = 0; i < UNITS.size(); i++) {
            add(days, UNITS.get(i), i + 1);
        }
        for (int i = 0; i < TEENS.size(); i++) {
            add(days, TEENS.get(i) + " عشر", i + 11);
            add(days, TEENS.get(i) + " والعشرين", i + 21);
        }
        List.of("العشرين", "العشرون").forEach(name -> add(days, name, 20));
        List.of("الثلاثين", "الثلاثون").forEach(name -> add(days, name, 30));
        add(days, "الحادي والثلاثين", 31);
        return days;
    }

    private static void add(Map<String, Integer> days, String name, int day) {
        days.put(Keys.fuzzy(name), day);
    }
}
