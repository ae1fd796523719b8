package org.warraq.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.warraq.language.Language;

/**
 * Words of one language, the frequent ones real and the others made up, drawn as often as words are met in news: the n-th
 * about n times as seldom as the first (Zipf's law, in Mandelbrot's form). Always the same words in the same order.
 */
final class MadeUpVocabulary {

    private static final int SIZE = 30_000;
    private static final double OFFSET = 1.7;
    private static final double COLLOCATED = 0.45;
    private static final int FOLLOWERS = 25;

    private static final String[] ENGLISH =
            ("the of and to in a for with is that said on was by at from as be has are it had have were not an which its their"
                            + " will after would who this been but they more than between also other two into over under")
                    .split(" ");
    private static final String[] ARABIC =
            ("في من على إلى أن عن التي مع قد الذي بين ما هذه بعد هذا غير خلال كما أو لا إن قال كان ذلك كل أكثر جميع بعض حتى لم"
                            + " كانت عدد حول ضد منذ أي دون قبل تم عند هو هي ثم")
                    .split(" ");

    private static final String[] ONSETS =
            "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st t th tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
    private static final String[] CODAS = "b ck d ft g l lm m n nd nt p r rk rt s st t x".split(" ");
    private static final String[] ENDINGS = {"", "", "", "s", "ed", "ing", "er", "tion", "al", "ly"};
    private static final String RADICALS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";
    // 1, 2 and 3 stand for the radicals
    private static final String[] PATTERNS = {
        "123", "1ا23", "م12و3", "ت12ي3", "ا12ت3ا", "12ي3", "12ا3ة", "مت123", "است12ا3", "م1ا23ة", "12و3", "أ12ا3"
    };
    private static final String[] PREFIXES = {"", "", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ي", "ت"};
    private static final String[] SUFFIXES = {"", "", "", "", "", "ها", "هم", "ين", "ات", "ية"};

    private final List<String> words;
    private final double[] upTo = new double[SIZE];

    MadeUpVocabulary(Language language) {
        boolean arabic = language.equals(Language.ARABIC);
        Set<String> made = new LinkedHashSet<>(List.of(arabic ? ARABIC : ENGLISH));
        Random random = new Random(arabic ? 22 : 11);
        while (made.size() < SIZE) {
            made.add(arabic ? arabic(random) : english(random));
        }
        words = new ArrayList<>(made);
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1 / (rank + 1 + OFFSET);
            upTo[rank] = sum;
        }
    }

    String draw(Random random) {
        return words.get(rank(random));
    }

    /** What stands behind a word: now and then one of the few that often do, otherwise any. */
    String behind(String word, Random random) {
        if (random.nextDouble() >= COLLOCATED) {
            return draw(random);
        }
        // the first ones are met more often
        int choice = random.nextInt(1 + random.nextInt(FOLLOWERS));
        return words.get(rank(new Random(31L * word.hashCode() + choice)));
    }

    private int rank(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[SIZE - 1]);
        return found < 0 ? -found - 1 : found;
    }

    private static String english(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(2); syllables >= 0; syllables--) {
            word.append(any(ONSETS, random)).append(any(VOWELS, random));
        }
        return word.append(any(CODAS, random)).append(any(ENDINGS, random)).toString();
    }

    private static String arabic(Random random) {
        String word = any(PATTERNS, random);
        for (char radical = '1'; radical <= '3'; radical++) {
            word = word.replace(radical, RADICALS.charAt(random.nextInt(RADICALS.length())));
        }
        return any(PREFIXES, random) + word + any(SUFFIXES, random);
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
