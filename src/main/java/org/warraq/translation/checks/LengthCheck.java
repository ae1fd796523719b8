package org.warraq.translation.checks;

import org.warraq.language.Keys;

/** Arabic characters over English ones lie outside 0.65 to 1.38, where both sides have 20 or more. */
final class LengthCheck implements Check {

    @Override
    public String name() {
        return "length";
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        int from = Keys.exact(source.text()).length();
        int to = Keys.exact(target.text()).length();
        if (from < 20 || to < 1 || source.isArabic() == target.isArabic()) {
            return;
        }
        double ratio = target.isArabic() ? (double) to / from : (double) from / to;
        if (ratio < 0.65 || ratio > 1.38) {
            notes.whole(target);
        }
    }
}
