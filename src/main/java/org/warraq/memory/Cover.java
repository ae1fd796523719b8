package org.warraq.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Chooses, of a sequence of stems, disjoint stems and runs of them of which the fewest texts have one. */
final class Cover {

    /** So many stems in a row, from that place on. */
    record Piece(int at, int length) {

        private int end() {
            return at + length;
        }

        boolean overlaps(Piece other) {
            return at < other.end() && other.at < end();
        }
    }

    /** What each piece costs, worked out once. */
    static final class Costs {
        private final int words;
        private final double[][] costs;

        Costs(int words, ToDoubleFunction<Piece> cost) {
            this.words = words;
            costs = new double[Fingerprint.LONGEST_RUN + 1][words];
            for (int length = 1; length < costs.length; length++) {
                for (int at = 0; at + length <= words; at++) {
                    costs[length][at] = cost.applyAsDouble(new Piece(at, length));
                }
            }
        }

        double of(Piece piece) {
            return costs[piece.length()][piece.at()];
        }
    }

    /** @param cost about how many texts have one of them */
    record Choice(List<Piece> pieces, double cost) {}

    private Cover() {}

    /** The so many cheapest stems. */
    static Choice stems(int count, Costs costs) {
        List<Piece> pieces = IntStream.range(0, costs.words)
                .mapToObj(at -> new Piece(at, 1))
                .sorted(Comparator.comparingDouble(costs::of))
                .limit(count)
                .toList();
        return new Choice(pieces, pieces.stream().mapToDouble(costs::of).sum());
    }

    /** So many pieces that do not overlap and cost least together; there must be as many stems. */
    static Choice pieces(int count, Costs costs) {
        int words = costs.words;
        double[][] least = new double[count + 1][words + 1];
        // how long the piece is that ends there; 0 for none
        int[][] last = new int[count + 1][words + 1];
        for (int chosen = 1; chosen <= count; chosen++) {
            least[chosen][0] = Double.POSITIVE_INFINITY;
            for (int end = 1; end <= words; end++) {
                least[chosen][end] = least[chosen][end - 1];
                for (int length = 1; length <= Math.min(end, Fingerprint.LONGEST_RUN); length++) {
                    double sum = least[chosen - 1][end - length] + costs.costs[length][end - length];
                    if (sum < least[chosen][end]) {
                        least[chosen][end] = sum;
                        last[chosen][end] = length;
                    }
                }
            }
        }
        return new Choice(chosen(last, count, words), least[count][words]);
    }

    private static List<Piece> chosen(int[][] last, int count, int words) {
        List<Piece> pieces = new ArrayList<>();
        int end = words;
        for (int left = count; left > 0; end--) {
            int length = last[left][end];
            if (length > 0) {
                pieces.add(new Piece(end - length, length));
                end -= length - 1;
                left--;
            }
        }
        return pieces;
    }
}
