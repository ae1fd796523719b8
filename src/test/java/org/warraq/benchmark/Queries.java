package org.warraq.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.warraq.language.Language;

/** What is asked: half of it edited from what is there, half new, in thirds of up to 8, up to 20 and more words. */
final class Queries {

    private static final List<Language> SIDES = List.of(Language.ENGLISH, Language.ARABIC);

    private final Corpus corpus;
    private final long units;
    private final Random random;

    Queries(Corpus corpus, long units, long seed) {
        this.corpus = corpus;
        this.units = units;
        this.random = new Random(seed);
    }

    record Asked(Language from, String text) {
        Language to() {
            return from.equals(Language.ENGLISH) ? Language.ARABIC : Language.ENGLISH;
        }
    }

    List<Asked> fuzzy(int count) {
        List<Asked> asked = new ArrayList<>();
        int[] room = {(count + 2) / 3, (count + 1) / 3, count / 3};
        while (asked.size() < count) {
            int side = asked.size() % 2;
            boolean known = random.nextBoolean();
            String text = corpus.pair(known ? number() : units + random.nextInt(10_000_000))[side];
            String edited = known ? corpus.edited(text, side, 0.4 * random.nextDouble(), random) : text;
            int words = edited.split(" ").length;
            int third = words <= 8 ? 0 : words <= 20 ? 1 : 2;
            if (room[third]-- > 0) {
                asked.add(new Asked(SIDES.get(side), edited));
            }
        }
        return asked;
    }

    List<Asked> exact(int count) {
        return random.longs(count, 0, units)
                .mapToObj(number -> new Asked(SIDES.get((int) (number % 2)), corpus.pair(number)[(int) (number % 2)]))
                .toList();
    }

    /** One to four words in a row. */
    List<Asked> phrases(int count) {
        List<Asked> asked = new ArrayList<>();
        while (asked.size() < count) {
            int side = asked.size() % 2;
            String[] words = corpus.pair(number())[side].split(" ");
            int start = random.nextInt(words.length);
            int end = Math.min(words.length, start + 1 + random.nextInt(4));
            asked.add(new Asked(SIDES.get(side), String.join(" ", List.of(words).subList(start, end))));
        }
        return asked;
    }

    private long number() {
        return (long) (random.nextDouble() * units);
    }
}
