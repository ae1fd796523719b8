package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.warraq.language.Digits;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/** How often the checks raise a false alarm over a public memory of good translations, and what they catch there. */
class CorpusTest {

    private static final Path MEMORY = Path.of("..", "shared", "samples", "tico19-en-ar.tmx");
    private static final Pattern UNIT = Pattern.compile(
            "<tuv xml:lang=\"en\">\\s*<seg>(.*?)</seg></tuv>\\s*<tuv xml:lang=\"ar\"><seg>(.*?)</seg>", Pattern.DOTALL);
    private static final AllChecks CHECKS =
            new AllChecks(new HouseStyle("egypt", "any", "keep", "any", "any"), AuthorityRecords.NONE);

    /** So many alarms in a thousand pairs are too many for a warning that people shall still read. */
    private static final int LOUD = 100;

    @Test
    void numbersAreLeftAloneWhereTheyAgreeAndFoundWhereADigitIsWrong() throws IOException {
        List<String[]> pairs = withDigits();
        int[] alarms = new int[1];
        int[] caught = new int[1];
        int[] seeded = new int[1];
        List<String> shown = new ArrayList<>();
        for (String[] pair : pairs) {
            for (boolean arabicFirst : new boolean[] {false, true}) {
                if (alarms(pair(pair[0], pair[1], arabicFirst))) {
                    alarms[0]++;
                    shown.add(pair[0] + " | " + pair[1]);
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
        assertThat(alarms[0] * 50.0 / pairs.size()).as(String.join("\n", shown)).isLessThanOrEqualTo(3);
        assertThat(caught[0] * 100.0 / seeded[0]).isGreaterThanOrEqualTo(97);
    }

    @Test
    void noCheckShoutsOverGoodTranslations() throws IOException {
        List<String[]> pairs = pairs();
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

    private static List<String[]> withDigits() throws IOException {
        return pairs().stream()
                .filter(pair -> hasDigit(pair[0]) && hasDigit(pair[1]))
                .toList();
    }

    private static List<String[]> pairs() throws IOException {
        assumeTrue(Files.exists(MEMORY), "the sample memory is not here");
        List<String[]> pairs = new ArrayList<>();
        Matcher unit = UNIT.matcher(Files.readString(MEMORY));
        while (unit.find()) {
            pairs.add(new String[] {plain(unit.group(1)), plain(unit.group(2))});
        }
        return pairs;
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(character -> Digits.value((char) character) >= 0);
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
