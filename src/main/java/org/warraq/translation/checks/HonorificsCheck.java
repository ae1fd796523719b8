package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title of courtesy that has a counterpart stands on one side only: H.E. and His Excellency; معالي, سعادة, فخامة, دولة.
 * Where the house drops them, one stands in English at all.
 */
final class HonorificsCheck implements Check {

    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])(?:H\\.\\h?E\\.|HE(?=\\h)|(?:H\\.E|(?:His|Her|Your|Their) Excellenc(?:y|ies)|Excellency)(?![\\p{L}\\p{M}\\p{N}_]))");
    private static final Pattern ARABIC = Pattern.compile("(?<![\\p{L}\\p{M}])(?:[وفبلك]?(?:"
            + "(?:معالي|سعادة|فخامة)(?=\\h+\\p{L})|دولة(?=\\h+(?:ال)?رئيس)|(?:معالي|سعادت|فخامت|دولت)(?:ه|ها|كم|هم)"
            + "|(?:صاحب|صاحبة|أصحاب)\\h+(?:المعالي|السعادة|الفخامة|الدولة))(?![\\p{L}\\p{M}]))");

    private final String style;

    HonorificsCheck(String style) {
        this.style = style;
    }

    @Override
    public String name() {
        return "honorifics";
    }

    @Override
    public void pair(Text source, Text target, FoundCollector notes) {
        if (style.equals("any")
                || source.isArabic() == target.isArabic()
                || target.text().isBlank()) {
            return;
        }
        if (style.equals("drop")) {
            dropped(target, notes);
        } else if (count(source) != count(target)) {
            note(count(source) > count(target) ? source : target, "honorifics", notes);
        }
    }

    private static void dropped(Text target, FoundCollector notes) {
        if (target.isEnglish()) {
            note(target, "honorifics-dropped", notes);
        }
    }

    private static void note(Text text, String reason, FoundCollector notes) {
        Matcher found = pattern(text).matcher(text.text());
        if (found.find()) {
            notes.add(text, found.start(), found.end(), reason, java.util.List.of());
        }
    }

    private static Pattern pattern(Text text) {
        return text.isArabic() ? ARABIC : ENGLISH;
    }

    private static long count(Text text) {
        return pattern(text).matcher(text.text()).results().count();
    }
}
