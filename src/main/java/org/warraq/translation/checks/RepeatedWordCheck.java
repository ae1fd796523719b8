package org.warraq.translation.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same word twice in a row, no number; in a pair, only where the source does not repeat one as well. */
final class RepeatedWordCheck implements Check {

    private static final Pattern TWICE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])([\\p{L}\\p{M}]+)\\h+\\1(?![\\p{L}\\p{M}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    // "A very, very long road" repeats as well.
    private static final Pattern AGAIN = Pattern.compile(
            "(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]+)[,،]?\\h+\\1(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "repeated-word";
    }

    @Override
    public void text(Text text, FoundCollector notes) {
        Matcher twice = TWICE.matcher(text.text());
        while (twice.find()) {
            if (!twice.group().matches("(?i)had had|that that")) {
                notes.add(text, twice.start(), twice.end(), twice.group(1));
            }
        }
    }

    @Override
    public boolean stands(Found found, Text source) {
        return !AGAIN.matcher(source.text()).find();
    }
}
