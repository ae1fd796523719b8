package org.warraq.report.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of several parts of a text, one after the other, each with its place in its part. */
public final class RunningWords {

    private static final int REPEATED = -1;

    /** @param part the number of its part */
    record Word(String text, int part, int start, int end) {}

    private final List<Word> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    // of each part, the number of its first word; and behind the last, how many words there are
    private final List<Integer> firsts = new ArrayList<>();
    private final Map<String, Integer> once = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private RunningWords() {}

    /** @param parts by name, in their order */
    public static RunningWords of(Map<String, String> parts) {
        RunningWords running = new RunningWords();
        parts.forEach(running::add);
        running.firsts.add(running.words.size());
        return running;
    }

    private void add(String name, String text) {
        int part = names.size();
        names.add(name);
        numbers.put(name, part);
        firsts.add(words.size());
        int start = 0;
        for (String piece : WordBreaks.of(text)) {
            int end = start + piece.length();
            if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
                once.merge(piece, words.size(), (one, other) -> REPEATED);
                counts.merge(piece, 1, Integer::sum);
                words.add(new Word(piece, part, start, end));
            }
            start = end;
        }
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** Where a word stands that stands once; -1 where it stands nowhere or in several places. */
    int onlyPlace(String text) {
        return once.getOrDefault(text, REPEATED);
    }

    /** How often it stands there. */
    int count(String text) {
        return counts.getOrDefault(text, 0);
    }

    /** Whether all the words of some part are among these. */
    boolean hasWholePart(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            int part = words.get(i).part();
            if (first(part) >= range.from() && end(part) <= range.to()) {
                return true;
            }
        }
        return false;
    }

    String name(int part) {
        return names.get(part);
    }

    @Nullable
    Integer part(String name) {
        return numbers.get(name);
    }

    /** The first word of a part. */
    int first(int part) {
        return firsts.get(part);
    }

    /** The word behind the last one of a part. */
    int end(int part) {
        return firsts.get(part + 1);
    }

    List<String> texts(int from, int to) {
        return words.subList(from, to).stream().map(Word::text).toList();
    }

    /** The words that a stretch of a part touches, from the first to the one behind the last. */
    Range touched(int part, int start, int end) {
        int from = first(part);
        while (from < end(part) && get(from).end() <= start) {
            from++;
        }
        int to = from;
        while (to < end(part) && get(to).start() < end) {
            to++;
        }
        return new Range(from, to);
    }

    /** @param to behind the last */
    record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }

        int size() {
            return to - from;
        }
    }
}
