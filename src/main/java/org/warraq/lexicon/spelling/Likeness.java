package org.warraq.lexicon.spelling;

import java.util.List;

/** How alike spellings are, from 0 to 100: an edit distance that knows what is mixed up in writing names. */
public final class Likeness {

    private static final double LEAST_WORD = 60;

    private Likeness() {}

    /**
     * Two names. Each word of the shorter one has a counterpart in the longer, in order; what has none costs.
     *
     * @return 0 where they cannot be the same
     */
    public static int of(List<Word> one, List<Word> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        List<Word> few = one.size() <= other.size() ? one : other;
        List<Word> many = one.size() <= other.size() ? other : one;
        double aligned = aligned(few, many) / few.size() * Math.pow(0.94, many.size() - few.size());
        double whole = few.size() == many.size() ? 0 : words(Word.joined(few), Word.joined(many));
        return (int) Math.floor(Math.max(aligned, whole < 80 ? 0 : whole));
    }

    // The best sum over all ways to give each of the few one of the many, in order; 0 where there is none.
    private static double aligned(List<Word> few, List<Word> many) {
        double[][] best = new double[few.size() + 1][many.size() + 1];
        for (int i = 1; i <= few.size(); i++) {
            best[i][i - 1] = Double.NEGATIVE_INFINITY;
            for (int j = i; j <= many.size(); j++) {
                double alike = words(few.get(i - 1), many.get(j - 1));
                double taken = alike < LEAST_WORD ? Double.NEGATIVE_INFINITY : best[i - 1][j - 1] + alike;
                best[i][j] = Math.max(best[i][j - 1], taken);
            }
        }
        return Math.max(0, best[few.size()][many.size()]);
    }

    /** Two words. */
    public static double words(Word one, Word other) {
        if (one.key().equals(other.key())) {
            return 100;
        }
        double alike = romans(one, other.roman(), other);
        if (!other.arabic() && Word.hasArticle(other.key())) {
            alike = Math.max(alike, romans(one, other.roman().substring(2), other) - 4);
        }
        if (!one.arabic() && Word.hasArticle(one.key())) {
            alike = Math.max(alike, romans(other, one.roman().substring(2), one) - 4);
        }
        return alike;
    }

    private static double romans(Word one, String other, Word of) {
        boolean across = one.arabic() != of.arabic();
        String first = Romanisation.single(one.roman());
        String second = Romanisation.single(other);
        double doubled = !across && first.equals(second) ? 0.3 : 0;
        // Arabic writes no short vowels, and means the long ones it writes.
        double soft = across ? 0.15 : one.arabic() ? 1.05 : 0.9;
        double distance = Letters.distance(first, second, soft) + doubled;
        double alike = 100 * (1 - distance / Math.max(first.length(), second.length()));
        return Math.min(alike, 99);
    }
}
