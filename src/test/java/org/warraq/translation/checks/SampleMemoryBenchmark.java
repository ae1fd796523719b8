package org.warraq.translation.checks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/**
 * For whoever tunes a rule: {@code mvn -q test -Pbenchmark -Dtest=SampleMemoryBenchmark -Dcheck=numbers} prints what a check
 * says of good translations, of the half that may be looked at; without {@code -Dcheck}, how often each says something.
 */
@Tag("benchmark")
class SampleMemoryBenchmark {

    private static final AllChecks CHECKS =
            new AllChecks(new HouseStyle("egypt", "any", "keep", "any", "any"), AuthorityRecords.NONE);
    private static final int SHOWN = 40;

    @Test
    void alarmsOverGoodTranslations() {
        String wanted = System.getProperty("check", "");
        List<String[]> pairs = SampleMemory.TUNING.pairs();
        Map<String, Integer> counts = new TreeMap<>();
        int[] shown = new int[1];
        for (String[] pair : pairs) {
            CHECKS.pair(Pair.of(Language.ENGLISH, pair[0], Language.ARABIC, pair[1])).stream()
                    .map(Found::check)
                    .distinct()
                    .forEach(check -> {
                        counts.merge(check, 1, Integer::sum);
                        if (check.equals(wanted) && shown[0]++ < SHOWN) {
                            System.out.printf("%s%n%s%n%n", pair[0], pair[1]);
                        }
                    });
        }
        System.out.println("check: pairs with an alarm in 1000, over " + pairs.size());
        counts.forEach((check, count) -> System.out.printf("%-24s %6.1f%n", check, count * 1000.0 / pairs.size()));
    }
}
