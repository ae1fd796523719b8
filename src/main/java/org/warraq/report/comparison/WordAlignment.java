package org.warraq.report.comparison;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.report.comparison.RunningWords.Range;
import org.warraq.report.comparison.RunningWords.Word;

/**
 * Which word of a text is which of another, wherever paragraphs were split, joined and moved, and nothing where that is not
 * certain. A word that stands once in each text is the same word. The others are looked at between two such neighbours: there
 * they are the same where the whole stretch is, or where no other way of pairing them would do as well.
 */
public final class WordAlignment {

    public static final int NONE = CertainPairs.NONE;

    /** Stretches whose lengths have a larger product are not compared word by word. */
    private static final int COMPARED = 250_000;

    private final RunningWords before;
    private final RunningWords after;
    private final int[] images;
    private final Neighbours marks;
    private final Neighbours seen;
    private final Map<Stretch, int[]> compared = new HashMap<>();

    /** A stretch of the one text and the one that became of it. */
    private record Stretch(Range old, Range made) {}

    public WordAlignment(RunningWords before, RunningWords after) {
        this.before = before;
        this.after = after;
        this.images = new int[before.size()];
        boolean[] marked = new boolean[before.size()];
        boolean[] met = new boolean[after.size()];
        for (int i = 0; i < images.length; i++) {
            String word = before.get(i).text();
            images[i] = before.onlyPlace(word) == i ? after.onlyPlace(word) : NONE;
            if (images[i] != NONE) {
                marked[i] = true;
                met[images[i]] = true;
            }
        }
        this.marks = Neighbours.of(marked);
        this.seen = Neighbours.of(met);
    }

    /** The number of that word in the other text, or {@link #NONE}. */
    int of(int index) {
        if (images[index] != NONE) {
            return images[index];
        }
        Stretch stretch = stretch(index);
        return stretch == null ? NONE : within(stretch, index);
    }

    /** For each place, the nearest one before and behind that has something: -1 and the length where none has. */
    private record Neighbours(int[] before, int[] behind) {
        static Neighbours of(boolean[] has) {
            int[] before = new int[has.length];
            int[] behind = new int[has.length + 1];
            int last = -1;
            for (int i = 0; i < has.length; i++) {
                before[i] = last;
                last = has[i] ? i : last;
            }
            behind[has.length] = has.length;
            for (int i = has.length - 1; i >= 0; i--) {
                behind[i] = has[i] ? i : behind[i + 1];
            }
            return new Neighbours(before, behind);
        }

        /** From this place on. */
        int from(int place) {
            return behind[place];
        }
    }

    private @Nullable Stretch stretch(int index) {
        int left = marks.before()[index];
        int right = marks.from(index);
        int from = left < 0 ? 0 : images[left] + 1;
        int to = right == before.size() ? after.size() : images[right];
        if (from <= to && seen.from(from) == to) {
            Stretch between = new Stretch(new Range(left + 1, right), new Range(from, to));
            if (!before.hasWholePart(between.old()) && !after.hasWholePart(between.made())) {
                return between;
            }
        }
        return inItsPart(index, left, right);
    }

    // What stood beside it has gone elsewhere, or a paragraph that nothing is known of may have come in between: it is
    // looked for up to the end of the paragraph of the same name.
    private @Nullable Stretch inItsPart(int index, int left, int right) {
        int part = before.get(index).part();
        boolean hasLeft = left >= before.first(part);
        boolean hasRight = right < before.end(part);
        Integer same = after.part(before.name(part));
        if (hasLeft && hasRight || same == null) {
            return null;
        }
        int from = hasLeft ? images[left] + 1 : after.first(same);
        int to = hasRight ? images[right] : after.end(same);
        boolean there = from >= after.first(same) && to <= after.end(same) && from <= to;
        if (!there || seen.from(from) < to) {
            return null;
        }
        Range old = new Range(hasLeft ? left + 1 : before.first(part), hasRight ? right : before.end(part));
        return new Stretch(old, new Range(from, to));
    }

    private int within(Stretch stretch, int index) {
        int[] pairs = compared.computeIfAbsent(stretch, this::compare);
        int pair = pairs[index - stretch.old().from()];
        return pair == NONE ? NONE : stretch.made().from() + pair;
    }

    private int[] compare(Stretch stretch) {
        List<String> old = before.texts(stretch.old().from(), stretch.old().to());
        List<String> made = after.texts(stretch.made().from(), stretch.made().to());
        int[] pairs = new int[old.size()];
        if (old.equals(made)) {
            Arrays.setAll(pairs, i -> i);
        } else if ((long) old.size() * made.size() > COMPARED) {
            Arrays.fill(pairs, NONE);
        } else {
            pairs = CertainPairs.between(old, made);
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = hasStayed(old.get(i), old, made) ? pairs[i] : NONE;
            }
        }
        return pairs;
    }

    // Where there are fewer of a word elsewhere than before, the one that stands here may have come from there.
    private boolean hasStayed(String word, List<String> old, List<String> made) {
        return before.count(word) - Collections.frequency(old, word)
                == after.count(word) - Collections.frequency(made, word);
    }

    /** What became of a stretch of a part, in UTF-16 units. */
    public record Found(String part, int start, int end) {}

    /**
     * Where the words of a stretch stand now, one behind the other in one part.
     *
     * @return {@code null} where they do not, or where it is not certain
     */
    public @Nullable Found find(String partName, int start, int end) {
        Integer part = before.part(partName);
        Range touched = part == null ? new Range(0, 0) : before.touched(part, start, end);
        if (touched.isEmpty()) {
            return null;
        }
        int first = of(touched.from());
        for (int i = 0; i < touched.size(); i++) {
            if (first == NONE || of(touched.from() + i) != first + i) {
                return null;
            }
        }
        Word head = after.get(first);
        Word tail = after.get(first + touched.size() - 1);
        return head.part() != tail.part()
                ? null
                : new Found(
                        after.name(head.part()),
                        head.start() + start - before.get(touched.from()).start(),
                        tail.end() + end - before.get(touched.to() - 1).end());
    }

    /** Whether each word of a stretch stands nowhere else. */
    public static boolean isAlone(RunningWords text, String partName, int start, int end) {
        Integer part = text.part(partName);
        Range touched = part == null ? new Range(0, 0) : text.touched(part, start, end);
        for (int i = touched.from(); i < touched.to(); i++) {
            if (text.onlyPlace(text.get(i).text()) != i) {
                return false;
            }
        }
        return !touched.isEmpty();
    }
}
