package org.warraq.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.warraq.language.Language;

/**
 * Pairs of sentences that nobody wrote: as long as those of news (half have up to twenty words, one in ten more than forty),
 * of words as frequent as words are, with the same names and figures on both sides. Always the same ones.
 */
final class MadeUpNews {

    private static final double MEDIAN = 20;
    private static final double SPREAD = 0.52;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final String[] SLOTS = {"{number}", "{place}", "{name}"};
    private static final double[] SLOTS_PER_WORD = {0.03, 0.02, 0.01};

    private final MadeUpVocabulary english = new MadeUpVocabulary(Language.ENGLISH);
    private final MadeUpVocabulary arabic = new MadeUpVocabulary(Language.ARABIC);
    private final Random random;

    MadeUpNews(long seed) {
        random = new Random(seed);
    }

    /** English, then Arabic; with slots as in {@code prose.txt}. */
    List<String[]> pairs(int count) {
        List<String[]> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            pairs.add(pair());
        }
        return pairs;
    }

    private String[] pair() {
        int length = (int) Math.round(MEDIAN * Math.exp(SPREAD * random.nextGaussian()));
        int words = Math.max(SHORTEST, Math.min(LONGEST, length));
        List<String> slots = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            for (int slot = 0; slot < SLOTS.length; slot++) {
                if (random.nextDouble() < SLOTS_PER_WORD[slot]) {
                    slots.add(SLOTS[slot]);
                }
            }
        }
        String first = sentence(english, words, slots);
        return new String[] {Character.toUpperCase(first.charAt(0)) + first.substring(1), sentence(arabic, words, slots)
        };
    }

    // the slots in the same order on both sides, so that both get the same names
    private String sentence(MadeUpVocabulary vocabulary, int words, List<String> slots) {
        List<String> sentence = new ArrayList<>();
        sentence.add(vocabulary.draw(random));
        while (sentence.size() + slots.size() < words) {
            sentence.add(vocabulary.behind(sentence.get(sentence.size() - 1), random));
        }
        int[] places =
                random.ints(slots.size(), 0, sentence.size() + 1).sorted().toArray();
        for (int slot = slots.size() - 1; slot >= 0; slot--) {
            sentence.add(places[slot], slots.get(slot));
        }
        return String.join(" ", sentence) + ".";
    }
}
