package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/** Each check on cases of our own, in both directions: found where it should be, silent where not; and what it suggests. */
class CasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "checks");
    private static final AllChecks CHECKS = new AllChecks(HouseStyle.DEFAULT, SampleRecords.ALL);
    private static final int LEAST = 12;

    /** A line of a case file: {@code en-ar|yes|source|target}. */
    private record Case(String check, String line, boolean expected, Pair pair) {

        static Case of(String check, String line) {
            String[] fields = line.split("\\|", -1);
            boolean arabicFirst = fields[0].equals("ar-en");
            Language from = arabicFirst ? Language.ARABIC : Language.ENGLISH;
            Language to = arabicFirst ? Language.ENGLISH : Language.ARABIC;
            return new Case(
                    check, line, fields[1].equals("yes"), Pair.of(from, plain(fields[2]), to, plain(fields[3])));
        }

        List<Found> found() {
            return CHECKS.pair(pair);
        }
    }

    static Set<String> checks() {
        return CHECKS.errors().keySet();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsWhatItShouldAndNothingElse(String check) throws IOException {
        List<String> wrong = cases(check).stream()
                .filter(one ->
                        one.found().stream().anyMatch(found -> found.check().equals(check)) != one.expected())
                .map(Case::line)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCheckHasItsCasesOfBothKindsInBothDirections() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String check : checks()) {
            for (String direction : List.of("en-ar", "ar-en")) {
                List<Case> cases = cases(check).stream()
                        .filter(one -> one.line().startsWith(direction))
                        .toList();
                counts.put(check + " " + direction, (long) cases.size());
                assertThat(cases).as(check + " " + direction).hasSizeGreaterThanOrEqualTo(LEAST);
                assertThat(cases.stream().map(Case::expected).collect(Collectors.toSet()))
                        .as(check + " " + direction)
                        .hasSize(2);
            }
        }
        counts.forEach((check, count) -> System.out.println(check + ": " + count));
        System.out.println(
                "cases: " + counts.values().stream().mapToLong(count -> count).sum());
    }

    /** Whatever may stand in a finding's place removes the finding and brings none that was not there. */
    @Test
    void everySuggestionMends() throws IOException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (String check : checks()) {
            for (Case one : cases(check)) {
                for (Found found : one.found()) {
                    if (!MECHANICAL.contains(found.check())) {
                        continue;
                    }
                    for (String suggestion : found.suggestions()) {
                        tried++;
                        check(one, found, suggestion, wrong);
                    }
                }
            }
        }
        System.out.println("suggestions tried: " + tried);
        assertThat(tried).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** Those whose suggestions are to be taken without a thought; names and translations are only candidates. */
    private static final Set<String> MECHANICAL = Set.of(
            "month-style",
            "end-punctuation",
            "punctuation-script",
            "punctuation-spacing",
            "abbreviation-spacing",
            "white-space",
            "quotes",
            "repeated-word",
            "bidi-controls",
            "mixed-digits",
            "tatweel");

    private static void check(Case one, Found found, String suggestion, List<String> wrong) {
        String text = found.text().text();
        String mended = text.substring(0, found.start()) + suggestion + text.substring(found.end());
        boolean source = found.text().source();
        Pair pair = one.pair();
        Pair after = source
                ? new Pair(new Text(pair.source().language(), mended, true), pair.target())
                : new Pair(pair.source(), new Text(pair.target().language(), mended, false));
        Map<String, Long> before = counts(pair);
        Map<String, Long> then = counts(after);
        boolean gone = then.getOrDefault(found.check(), 0L) < before.getOrDefault(found.check(), 0L);
        boolean nothingNew = then.entrySet().stream()
                .allMatch(count ->
                        count.getKey().equals("length") || count.getValue() <= before.getOrDefault(count.getKey(), 0L));
        if (!gone || !nothingNew) {
            wrong.add(one.check() + " " + one.line() + " -> " + mended + " " + before + then);
        }
    }

    private static Map<String, Long> counts(Pair pair) {
        return CHECKS.pair(pair).stream().collect(Collectors.groupingBy(Found::check, Collectors.counting()));
    }

    private static List<Case> cases(String check) throws IOException {
        return Files.readAllLines(CASES.resolve(check + ".txt")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Case.of(check, line))
                .toList();
    }

    private static String plain(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .replace("\\n", "\n")
                .replace("\\t", "\t");
    }
}
