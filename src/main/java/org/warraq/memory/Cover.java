package org.warraq.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Chooses, of a sequence of stems, disjoint stems and pairs of neighbours of which the fewest texts have one. */
final class Cover {

    /** @param pair whether it is the stem at that place and the one after it */
    record Piece(int at, boolean pair) {}

    /** @param cost about how many texts have one of them */
    record Choice(List<Piece> pieces, double cost) {}

    private Cover() {}

    /** The so many cheapest stems. */
    static Choice stems(int count, int words, IntToDoubleFunction stem) {
        List<Piece> pieces = IntStream.range(0, words)
                .boxed()
                .sorted(Comparator.comparingDouble(stem::applyAsDouble))
                .limit(count)
                .map(at -> new Piece(at, false))
                .toList();
        return new Choice(
                pieces,
                pieces.stream()
                        .mapToDouble(piece -> stem.applyAsDouble(piece.at()))
                        .sum());
    }

    /** So many pieces that do not overlap and cost least together; there must be as many stems. */
    static Choice pieces(int count, int words, IntToDoubleFunction stem, IntToDoubleFunction pair) {
        double[][] least = new double[count + 1][words + 1];
        for (int chosen = 1; chosen <= count; chosen++) {
            for (int end = 0; end <= words; end++) {
                double one =
                        end < 1 ? Double.POSITIVE_INFINITY : least[chosen - 1][end - 1] + stem.applyAsDouble(end - 1);
                double two =
                        end < 2 ? Double.POSITIVE_INFINITY : least[chosen - 1][end - 2] + pair.applyAsDouble(end - 2);
                double without = end < 1 ? Double.POSITIVE_INFINITY : least[chosen][end - 1];
                least[chosen][end] = Math.min(without, Math.min(one, two));
            }
        }
        return new Choice(chosen(least, count, words, stem), least[count][words]);
    }

    private static List<Piece> chosen(double[][] least, int count, int words, IntToDoubleFunction stem) {
        List<Piece> pieces = new ArrayList<>(count);
        int end = words;
        int left = count;
        while (left > 0) {
            if (least[left][end] == least[left][end - 1]) {
                end--;
            } else if (least[left][end] == least[left - 1][end - 1] + stem.applyAsDouble(end - 1)) {
                pieces.add(new Piece(--end, false));
                left--;
            } else {
                end -= 2;
                pieces.add(new Piece(end, true));
                left--;
            }
        }
        return pieces;
    }
}
