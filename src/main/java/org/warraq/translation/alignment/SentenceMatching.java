package org.warraq.translation.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.warraq.translation.Segment;
import org.warraq.translation.SourcePiece;

/**
 * Which changed sentence was made from which: in order, one from one, two from one or one from two, so that as much as
 * possible is alike.
 */
final class SentenceMatching {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Sentences to compare each with each; more than that are taken one by one, in order. */
    private static final int COMPARED = 40_000;
    // What stands in one place was changed rather than removed and written anew.
    private static final double IN_PLACE = 0.01;
    // Two are one only if that explains clearly more.
    private static final double CLEARLY = 0.05;

    /**
     * @param from the first old one
     * @param segments how many old ones it was made from
     * @param to the new one; where one became two, the first
     */
    record Match(int from, int segments, int to) {}

    private record Step(double score, int olds, int news) {}

    private final List<Map<String, Integer>> before;
    private final List<Map<String, Integer>> after;
    private final double alike;

    private SentenceMatching(List<Segment> before, List<SourcePiece> after, double alike) {
        this.before = before.stream().map(one -> words(one.translatedSource())).toList();
        this.after = after.stream().map(one -> words(one.source())).toList();
        this.alike = alike;
    }

    /** @param alike how much two have to share, 0 to 1, to belong together */
    static List<Match> of(List<Segment> before, List<SourcePiece> after, double alike) {
        if ((long) before.size() * after.size() > COMPARED) {
            return inOrder(Math.min(before.size(), after.size()), alike);
        }
        return new SentenceMatching(before, after, alike).best();
    }

    private static List<Match> inOrder(int number, double alike) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; alike == 0 && i < number; i++) {
            matches.add(new Match(i, 1, i));
        }
        return matches;
    }

    private List<Match> best() {
        Step[][] table = new Step[before.size() + 1][after.size() + 1];
        for (int i = before.size(); i >= 0; i--) {
            for (int j = after.size(); j >= 0; j--) {
                table[i][j] = step(table, i, j);
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            Step step = table[i][j];
            if (step.olds() > 0 && step.news() > 0) {
                matches.add(new Match(i, step.olds(), j));
            }
            i += step.olds();
            j += step.news();
        }
        return matches;
    }

    private Step step(Step[][] table, int i, int j) {
        if (i == before.size() || j == after.size()) {
            return new Step(0, before.size() - i, after.size() - j);
        }
        Step best = new Step(table[i + 1][j].score(), 1, 0);
        best = better(best, new Step(table[i][j + 1].score(), 0, 1));
        double one = alike(before.get(i), after.get(j));
        if (one >= alike) {
            best = better(best, new Step(table[i + 1][j + 1].score() + IN_PLACE + one, 1, 1));
        }
        if (i + 1 < before.size()) {
            double joined = alike(joined(before.get(i), before.get(i + 1)), after.get(j));
            if (joined > CLEARLY + Math.max(one, alike(before.get(i + 1), after.get(j))) && joined >= alike) {
                best = better(best, new Step(table[i + 2][j + 1].score() + 2 * IN_PLACE + joined, 2, 1));
            }
        }
        if (j + 1 < after.size()) {
            double joined = alike(before.get(i), joined(after.get(j), after.get(j + 1)));
            if (joined > CLEARLY + Math.max(one, alike(before.get(i), after.get(j + 1))) && joined >= alike) {
                best = better(best, new Step(table[i + 1][j + 2].score() + 2 * IN_PLACE + joined, 1, 2));
            }
        }
        return best;
    }

    private static Step better(Step one, Step other) {
        return other.score() > one.score() ? other : one;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    private static Map<String, Integer> joined(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> joined = new HashMap<>(one);
        other.forEach((word, number) -> joined.merge(word, number, Integer::sum));
        return joined;
    }

    /** How much of both is the same, 0 to 1. */
    private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        int all = 0;
        for (var word : one.entrySet()) {
            shared += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int number : other.values()) {
            all += number;
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
