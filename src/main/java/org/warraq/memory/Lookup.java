package org.warraq.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.warraq.memory.Cover.Costs;
import org.warraq.memory.Cover.Piece;

/**
 * Which keys every match must have one of.
 *
 * <p>K edits destroy at most K of any disjoint stems and runs of stems, and so one of K + 1 is left in the unit.
 * Where the unit has d more words, d of the edits are insertions, which destroy no stem by itself: one of K − d + 1 stems is
 * left. Which to take is free, and so those are taken that the fewest texts have; a wrong guess costs time, never a match.
 * And it holds of any other such choice too: a match has one key of each, so a second choice, as unlike the first as can be,
 * leaves few of those that had one of the first by chance.
 *
 * @param classes for every class of lengths that a match can have
 * @param missing see {@link Bounds#missing}
 * @param extra see {@link Bounds#extra}
 */
record Lookup(List<OfClass> classes, short[] missing, short[] extra) {

    static final Lookup NONE = new Lookup(List.of(), new short[0], new short[0]);

    /**
     * A unit of the class that matches has one of the keys and one of the others. (One class at a time: the index compares
     * what it finds with all it was asked for.)
     */
    record OfClass(Set<Integer> keys, Set<Integer> others) {}

    static Lookup of(Fingerprint asked, int min, Frequencies.Counts counts) {
        Bounds bounds = new Bounds(asked.words(), asked.tokens(), min);
        List<OfClass> classes = new ArrayList<>();
        for (int from = 0; from < bounds.end(); ) {
            int lengthClass = LengthClass.of(from);
            int end = Math.min(bounds.end(), LengthClass.last(lengthClass) + 1);
            OfClass found = new Choice(asked, lengthClass, from, end, bounds, counts).made();
            if (!found.keys().isEmpty()) {
                classes.add(found);
            }
            from = end;
        }
        return new Lookup(classes, bounds.missing(), bounds.extra());
    }

    /** The keys for units with at least {@code from} and fewer than {@code end} words, which are of one class. */
    private record Choice(
            Fingerprint asked, int lengthClass, int from, int end, Bounds bounds, Frequencies.Counts counts) {

        /** What it costs to read that a text has a key, measured by what it costs to read the text. */
        private static final double READING = 0.02;

        /** How many of the texts with a run of stems have one that is a stem longer, at most; a guess. */
        private static final double LONGER = 0.7;

        /** How often a text that has one of two overlapping pieces has the other too; a guess. */
        private static final double TOGETHER = 0.5;

        OfClass made() {
            OfClass made = new OfClass(new TreeSet<>(), new TreeSet<>());
            if (!addStems(made, true)) {
                addStems(made, false);
                addTokens(made);
            }
            return made;
        }

        /** @return false where the asked text has too few words to be sure by */
        private boolean addStems(OfClass made, boolean alsoByTokens) {
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
                Costs texts = new Costs(asked.words(), this::texts);
                List<Piece> first = cheapest(pieces, stems, texts);
                add(first, made.keys());
                Costs besides = new Costs(asked.words(), piece -> besides(piece, first, texts));
                add(cheapest(pieces, stems, besides), made.others());
            }
            return true;
        }

        private List<Piece> cheapest(int pieces, int stems, Costs costs) {
            Cover.Choice one = Cover.stems(stems, costs);
            if (pieces > asked.words()) {
                return one.pieces();
            }
            Cover.Choice other = Cover.pieces(pieces, costs);
            return one.cost() <= other.cost() ? one.pieces() : other.pieces();
        }

        private void add(Collection<Piece> pieces, Set<Integer> keys) {
            pieces.forEach(piece -> keys.add(key(piece)));
        }

        private int key(Piece piece) {
            return asked.run(piece.at(), piece.length(), lengthClass);
        }

        // nobody has a run of stems who has not its parts
        private double texts(Piece piece) {
            double own = counts.of(key(piece));
            if (piece.length() == 1) {
                return own;
            }
            int less = piece.length() - 1;
            double parts = Math.min(texts(new Piece(piece.at(), less)), texts(new Piece(piece.at() + 1, less)));
            return Math.min(own, LONGER * parts);
        }

        /** What a piece of the second choice costs: about how many texts have it and one of the first. */
        private static double besides(Piece piece, List<Piece> first, Costs texts) {
            double own = texts.of(piece);
            double sum = READING * own;
            for (Piece other : first) {
                if (other.equals(piece)) {
                    sum += own;
                } else if (other.overlaps(piece)) {
                    sum += TOGETHER * Math.min(own, texts.of(other));
                }
            }
            return sum;
        }

        // by words, numbers and signs alike: of the tokens as written one more than can be gone
        private void addTokens(OfClass made) {
            if (IntStream.range(from, end).allMatch(m -> bounds.byTokens(m) < 0)) {
                return;
            }
            List<Integer> all = new ArrayList<>();
            IntStream.range(0, asked.words()).forEach(at -> all.add(asked.run(at, 1, lengthClass)));
            IntStream.range(0, asked.signs()).forEach(at -> all.add(asked.sign(at, lengthClass)));
            all.stream()
                    .sorted(Comparator.comparingDouble(counts::of))
                    .limit(bounds.goneTokens() + 1L)
                    .forEach(key -> {
                        made.keys().add(key);
                        made.others().add(key);
                    });
        }
    }
}
