package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.warraq.language.Digits;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/**
 * How often the checks raise a false alarm over the half of a public memory of good translations that no rule was made with, and
 * what they catch there. What they say of the other half is printed by {@link SampleMemoryBenchmark}.
 */
class CorpusTest {

    private static final AllChecks CHECKS =
            new AllChecks(new HouseStyle("egypt", "any", "keep", "any", "any"), AuthorityRecords.NONE);

    /** So many alarms in a thousand pairs are too many for a warning that people shall still read. */
    private static final int LOUD = 100;

    @Test
    void numbersAreLeftAloneWhereTheyAgreeAndFoundWhereADigitIsWrong() {
        List<String[]> pairs = SampleMemory.ASSERTING.withDigits();
        int[] alarms = new int[1];
        int[] caught = new int[1];
        int[] seeded = new int[1];
        for (String[] pair : pairs) {
            for (boolean arabicFirst : new boolean[] {false, true}) {
                if (alarms(pair(pair[0], pair[1], arabicFirst))) {
                    alarms[0]++;
                } else {
                    seeded[0]++;
                    caught[0] += alarms(pair(pair[0], wrong(pair[1], seeded[0]), arabicFirst)) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "numbers over %d correct pairs with digits, both directions: %d false alarms (%.2f in 100); "
                        + "%d of %d seeded single-digit errors caught (%.2f in 100)%n",
                pairs.size(),
                alarms[0],
                alarms[0] * 50.0 / pairs.size(),
                caught[0],
                seeded[0],
                caught[0] * 100.0 / seeded[0]);
        assertThat(alarms[0] * 50.0 / pairs.size()).isLessThanOrEqualTo(3);
        assertThat(caught[0] * 100.0 / seeded[0]).isGreaterThanOrEqualTo(97);
    }

    @Test
    void noCheckShoutsOverGoodTranslations() {
        List<String[]> pairs = SampleMemory.ASSERTING.pairs();
        Map<String, Integer> counts = new TreeMap<>();
        CHECKS.errors().keySet().forEach(check -> counts.put(check, 0));
        for (String[] pair : pairs) {
            CHECKS.pair(pair(pair[0], pair[1], false)).stream()
                    .map(Found::check)
                    .distinct()
                    .forEach(check -> counts.merge(check, 1, Integer::sum));
        }
        System.out.println("check: pairs with an alarm in 1000, over " + pairs.size());
        counts.forEach((check, count) -> System.out.printf("%-24s %6.1f%n", check, count * 1000.0 / pairs.size()));
        assertThat(counts)
                .allSatisfy((check, count) ->
                        assertThat(count * 1000 / pairs.size()).as(check).isLessThan(LOUD));
    }

    private static Pair pair(String english, String arabic, boolean arabicFirst) {
        return arabicFirst
                ? Pair.of(Language.ARABIC, arabic, Language.ENGLISH, english)
                : Pair.of(Language.ENGLISH, english, Language.ARABIC, arabic);
    }

    // A wrong figure in a date is found by the check of dates.
    private static boolean alarms(Pair pair) {
        return CHECKS.comparison(List.of(pair)).stream()
                .anyMatch(one -> one.check().equals("numbers") || one.check().equals("dates"));
    }

    // Another digit, at a place that moves from pair to pair.
    private static String wrong(String text, int seed) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Digits.value(text.charAt(i)) >= 0) {
                digits.add(i);
            }
        }
        BiFunction<Integer, Integer, Integer> other = (value, by) -> (value + 1 + by % 8) % 10;
        int at = digits.get(seed % digits.size());
        int value = Digits.value(text.charAt(at));
        char zero = (char) (text.charAt(at) - value);
        return text.substring(0, at) + (char) (zero + other.apply(value, seed)) + text.substring(at + 1);
    }
}
