package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title of courtesy with a counterpart stands on one side only: H.E. and معالي, سعادة, فخامة, دولة. */
final class HonorificsCheck implements Check {

    private static final Pattern ENGLISH =
            Pattern.compile("\\bH\\.?\\h?E\\.|\\b(?:His|Her|Your) Excellenc(?:y|ies)\\b|\\bExcellency\\b");
    private static final Pattern ARABIC = Pattern.compile(
            "(?<![\\p{L}\\p{M}])[وفبلك]?(?:معالي|سعادة|فخامة|دولة (?=رئيس))(?:ه|ها|كم)?(?![\\p{L}\\p{M}])");

    @Override
    public String name() {
        return "honorifics";
    }

    @Override
    public void pair(Text source, Text target, Notes notes) {
        if (source.isArabic() == target.isArabic() || target.text().isBlank()) {
            return;
        }
        boolean missing = count(source) > count(target);
        if (count(source) != count(target)) {
            Text named = missing ? source : target;
            Matcher found = pattern(named).matcher(named.text());
            if (found.find()) {
                notes.add(named, found.start(), found.end());
            }
        }
    }

    private static Pattern pattern(Text text) {
        return text.isArabic() ? ARABIC : ENGLISH;
    }

    private static long count(Text text) {
        return pattern(text).matcher(text.text()).results().count();
    }
}
