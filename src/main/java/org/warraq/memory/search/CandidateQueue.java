package org.warraq.memory.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the texts stand that may match one query, the most promising first: of thousands of variants of one sentence a few are
 * wanted. How promising one is its marks say, in steps of a few points.
 */
final class CandidateQueue {

    /** So many are looked at first, then ever more at once. */
    static final int AT_ONCE = 128;

    private static final int MORE = 4;

    private static final int STEP = 5;

    private final Ranking ranking;
    private final List<Deque<Spot>> steps;
    private int atOnce = AT_ONCE;

    /** Where a text stands, and whose match it may be. */
    record Spot(Ranking ranking, int block, int place) {}

    CandidateQueue(Ranking ranking) {
        this.ranking = ranking;
        steps = Stream.<Deque<Spot>>generate(ArrayDeque::new)
                .limit(floors(ranking.query().min()).count())
                .toList();
    }

    /** What the texts of each step may score at least, the lowest first. */
    static IntStream floors(int min) {
        return IntStream.iterate(min, floor -> floor < 100, floor -> floor + STEP);
    }

    void add(int block, int place, int step) {
        steps.get(step).add(new Spot(ranking, block, place));
    }

    /** Those to look at next; none where no other can be one of the best. */
    List<Spot> next() {
        List<Spot> next = new ArrayList<>();
        for (int step = steps.size() - 1; step >= 0 && next.size() < atOnce; step--) {
            Deque<Spot> spots = steps.get(step);
            if (!spots.isEmpty() && !ranking.wants(most(step))) {
                return next;
            }
            while (!spots.isEmpty() && next.size() < atOnce) {
                next.add(spots.remove());
            }
        }
        atOnce *= MORE;
        return next;
    }

    private int most(int step) {
        return Math.min(99, ranking.query().min() + STEP * (step + 1) - 1);
    }
}
