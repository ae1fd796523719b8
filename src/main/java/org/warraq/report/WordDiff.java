package org.warraq.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Keyed;
import org.warraq.report.comparison.WordBreaks;

/** What changed between two texts, word by word; an Arabic letter and its marks stay together. */
public final class WordDiff {

    /** Kept, taken out of the old text, or put into the new one. */
    public enum Kind implements Keyed {
        KEPT,
        REMOVED,
        ADDED;

        @Override
        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** A run of text with one fate. Kept and removed runs make up the old text, kept and added ones the new. */
    public record Run(Kind kind, String text) {}

    /** Two middles longer than this together that share next to nothing would take seconds to compare word by word. */
    private static final int COMPARED = 6_000;

    private WordDiff() {}

    public static List<Run> between(String before, String after) {
        List<String> old = WordBreaks.of(before);
        List<String> made = WordBreaks.of(after);
        int head = sameAtStart(old, made);
        int tail = sameAtEnd(old, made, head);
        Runs runs = new Runs();
        runs.keep(old.subList(0, head));
        middle(runs, old.subList(head, old.size() - tail), made.subList(head, made.size() - tail));
        runs.keep(old.subList(old.size() - tail, old.size()));
        return runs.all();
    }

    private static void middle(Runs runs, List<String> old, List<String> made) {
        if (old.size() + made.size() > COMPARED) {
            runs.replace(old, made);
            return;
        }
        int position = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, made, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            runs.keep(old.subList(position, start));
            runs.replace(delta.getSource().getLines(), delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        runs.keep(old.subList(position, old.size()));
    }

    /** Puts runs together: between two kept ones, what was removed and then what was added. */
    private static final class Runs {
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void keep(List<String> words) {
            if (!words.isEmpty()) {
                flush(Kind.REMOVED, removed);
                flush(Kind.ADDED, added);
                words.forEach(kept::append);
            }
        }

        void replace(List<String> old, List<String> made) {
            if (!old.isEmpty() || !made.isEmpty()) {
                flush(Kind.KEPT, kept);
                old.forEach(removed::append);
                made.forEach(added::append);
            }
        }

        List<Run> all() {
            flush(Kind.KEPT, kept);
            flush(Kind.REMOVED, removed);
            flush(Kind.ADDED, added);
            return runs;
        }

        private void flush(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                runs.add(new Run(kind, text.toString()));
                text.setLength(0);
            }
        }
    }

    private static int sameAtStart(List<String> old, List<String> made) {
        int most = Math.min(old.size(), made.size());
        int same = 0;
        while (same < most && old.get(same).equals(made.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> old, List<String> made, int head) {
        int most = Math.min(old.size(), made.size()) - head;
        int same = 0;
        while (same < most && old.get(old.size() - 1 - same).equals(made.get(made.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
