package org.warraq.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the days of the week. */
public final class Weekdays {

    private static final Set<String> ENGLISH = Set.of(
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
                    .split(" "));

    private static final Set<String> ARABIC =
            keys(List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"));

    private Weekdays() {}

    /** Where the name of a weekday that begins at {@code start} ends, or -1 where none begins there. */
    public static int end(CharSequence text, int start, Language language) {
        Scan scan = new Scan(text, start);
        String word = scan.word();
        if (language.equals(Language.ARABIC)) {
            return ARABIC.contains(word) ? scan.at() : -1;
        }
        if (!ENGLISH.contains(word)) {
            return -1;
        }
        if (word.length() < 6) {
            scan.take(".");
        }
        return scan.at();
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(Keys.fuzzy(name)));
        return keys;
    }
}
