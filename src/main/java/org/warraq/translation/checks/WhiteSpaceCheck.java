package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** White space that is doubled, leads or trails, and U+200B, which nobody sees. */
final class WhiteSpaceCheck implements Check {

    private static final Pattern RUN = Pattern.compile("[\\h\\u200B]{2,}|^[\\h\\u200B]+|[\\h\\u200B]+$|\\u200B");

    @Override
    public String name() {
        return "white-space";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Matcher run = RUN.matcher(text.text());
        while (run.find()) {
            boolean edge = run.start() == 0 || run.end() == text.length();
            boolean space = run.group().chars().anyMatch(character -> character != '\u200B');
            notes.add(text, run.start(), run.end(), edge || !space ? "" : " ");
        }
    }
}
