package org.warraq.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which keys every match must have one of.
 *
 * <p>K edits destroy at most K of any disjoint stems and pairs of neighbouring stems, and so one of K + 1 is left in the unit.
 * Where the unit has d more words, d of the edits are insertions, which destroy no stem by itself: one of K − d + 1 stems is
 * left. Which to take is free, and so those are taken that the fewest texts have; a wrong guess costs time, never a match.
 *
 * @param keys one of these, each with the length class of the unit
 * @param missing see {@link Bounds#missing}
 * @param extra see {@link Bounds#extra}
 */
record Lookup(Set<Integer> keys, short[] missing, short[] extra) {

    static Lookup of(Fingerprint asked, int min, Frequencies.Counts counts) {
        Bounds bounds = new Bounds(asked.words(), asked.tokens(), min);
        Set<Integer> keys = new TreeSet<>();
        for (int from = 0; from < bounds.end(); ) {
            int lengthClass = LengthClass.of(from);
            int end = Math.min(bounds.end(), LengthClass.last(lengthClass) + 1);
            new OfClass(asked, lengthClass, from, end, bounds, counts).addTo(keys);
            from = end;
        }
        return new Lookup(keys, bounds.missing(), bounds.extra());
    }

    /** The keys for units with at least {@code from} and fewer than {@code end} words, which are of one class. */
    private record OfClass(
            Fingerprint asked, int lengthClass, int from, int end, Bounds bounds, Frequencies.Counts counts) {

        void addTo(Set<Integer> keys) {
            if (!addStems(keys, true)) {
                addStems(keys, false);
                addTokens(keys);
            }
        }

        /** @return false where the asked text has too few words to be sure by */
        private boolean addStems(Set<Integer> keys, boolean alsoByTokens) {
            int pieces = 0;
            int stems = 0;
            for (int m = from; m < end; m++) {
                int edits = alsoByTokens ? bounds.edits(m) : bounds.byStems(m);
                if (edits >= 0) {
                    pieces = Math.max(pieces, edits + 1);
                    stems = Math.max(stems, edits + 1 - Math.max(0, m - asked.words()));
                }
            }
            if (stems > asked.words()) {
                return false;
            }
            if (pieces > 0) {
                add(cheapest(pieces, stems), keys);
            }
            return true;
        }

        private Cover.Choice cheapest(int pieces, int stems) {
            Cover.Choice one = Cover.stems(stems, asked.words(), this::stem);
            if (pieces > asked.words()) {
                return one;
            }
            Cover.Choice other = Cover.pieces(pieces, asked.words(), this::stem, this::pair);
            return one.cost() <= other.cost() ? one : other;
        }

        private void add(Cover.Choice choice, Set<Integer> keys) {
            for (Cover.Piece piece : choice.pieces()) {
                keys.add(piece.pair() ? asked.pair(piece.at(), lengthClass) : asked.word(piece.at(), lengthClass));
            }
        }

        private double stem(int at) {
            return counts.of(asked.word(at, lengthClass));
        }

        // nobody has a pair who has not both
        private double pair(int at) {
            return Math.min(counts.of(asked.pair(at, lengthClass)), Math.min(stem(at), stem(at + 1)));
        }

        // by words, numbers and signs alike: of the tokens as written one more than can be gone
        private void addTokens(Set<Integer> keys) {
            if (IntStream.range(from, end).allMatch(m -> bounds.byTokens(m) < 0)) {
                return;
            }
            List<Integer> all = new ArrayList<>();
            IntStream.range(0, asked.words()).forEach(at -> all.add(asked.word(at, lengthClass)));
            IntStream.range(0, asked.signs()).forEach(at -> all.add(asked.sign(at, lengthClass)));
            all.stream()
                    .sorted(Comparator.comparingDouble(counts::of))
                    .limit(bounds.goneTokens() + 1L)
                    .forEach(keys::add);
        }
    }
}
