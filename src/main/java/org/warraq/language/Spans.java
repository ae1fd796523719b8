package org.warraq.language;

import java.util.Set;
import java.util.function.ToIntFunction;

/** The second day of "14–16", "14 and 15", «١٤ و١٥». */
final class Spans {

    private static final Set<String> AND = Set.of("and", "to", "و", "الي");

    private Spans() {}

    /** Passes a second day where one follows; stays where none does. */
    static boolean read(Scan scan, ToIntFunction<Scan> day) {
        int before = scan.at();
        if ((scan.take("-–—") || scan.takeWord(AND)) && day.applyAsInt(scan.skipBlank()) >= 0) {
            return true;
        }
        scan.backTo(before);
        return false;
    }
}
