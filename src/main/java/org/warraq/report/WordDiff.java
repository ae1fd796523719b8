package org.warraq.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two texts, word by word: words by UAX #29, so an Arabic letter and its marks stay together. */
public final class WordDiff {

    /** Kept, taken out of the old text, or put into the new one. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run of text with one fate. Kept and removed runs make up the old text, kept and added ones the new. */
    public record Run(Kind kind, String text) {}

    private WordDiff() {}

    public static List<Run> between(String before, String after) {
        List<String> old = words(before);
        List<String> made = words(after);
        List<Run> runs = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, made).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(runs, Kind.KEPT, old.subList(position, start));
            add(runs, Kind.REMOVED, delta.getSource().getLines());
            add(runs, Kind.ADDED, delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        add(runs, Kind.KEPT, old.subList(position, old.size()));
        return runs;
    }

    private static void add(List<Run> runs, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
