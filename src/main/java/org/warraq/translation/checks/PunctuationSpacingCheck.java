package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** White space before a mark that closes, or none between it and the next word. */
final class PunctuationSpacingCheck implements Check {

    private static final Pattern BEFORE =
            Pattern.compile("(?<!\\h)\\h++(?!\\.\\.|…)([,;:!?.،؛؟]+)(?=\\h|$|[\"'”’»)\\]])");
    private static final Pattern AFTER =
            Pattern.compile("(?<=[\\p{L}\\p{M}])(?<!&[a-z]{2,6})([,;!?،؛؟])(?=\\p{L})(?![\\w.]*[/=])");
    private static final Pattern GLUED = Pattern.compile("(?<!\\h)\\h++([,;،؛؟])(?=\\p{L})");

    @Override
    public String name() {
        return "punctuation-spacing";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        mark(text, BEFORE, "", "", notes);
        mark(text, AFTER, "", " ", notes);
        mark(text, GLUED, "", " ", notes);
    }

    private static void mark(Text text, Pattern pattern, String before, String after, FoundCollector notes) {
        Matcher mark = pattern.matcher(text.text());
        while (mark.find()) {
            notes.add(text, mark.start(), mark.end(), before + mark.group(1) + after);
        }
    }
}
