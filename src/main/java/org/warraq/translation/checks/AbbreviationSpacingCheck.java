package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title such as Mr. or Gen. directly followed by a capital: "Mr.Faleh". */
final class AbbreviationSpacingCheck implements Check {

    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_])((?:Mr|Mrs|Ms|Dr|Gen|Col|Prof)\\.)(\\p{Lu})");

    @Override
    public String name() {
        return "abbreviation-spacing";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Matcher joined = JOINED.matcher(text.text());
        while (joined.find()) {
            notes.add(text, joined.start(), joined.end(), joined.group(1) + " " + joined.group(2));
        }
    }
}
