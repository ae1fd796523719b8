package org.warraq.translation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warraq.language.Characters;
import org.warraq.language.Language;
import org.warraq.translation.HouseStyle;

/** A wire as it came in, full of slips: each is found at its place. */
class WireSampleTest {

    private static final Path WIRE = Path.of("..", "shared", "samples", "wire-report-en.txt");

    @Test
    void slipsAreFoundAtTheirPlaces() throws IOException {
        assumeTrue(Files.exists(WIRE), "the sample wire is not here");
        List<Found> found = found();
        assertThat(found("abbreviation-spacing", found)).contains("Mr.F");
        assertThat(suggestions("abbreviation-spacing", found)).contains("Mr. F");
        assertThat(found("quotes", found)).containsExactly("'");
        assertThat(found("white-space", found))
                .allMatch(space -> space.chars().allMatch(one -> Characters.isSpace((char) one)));
        assertThat(found.stream().filter(one -> one.check().equals("white-space")))
                .hasSizeGreaterThan(8);
        assertThat(found("punctuation-spacing", found)).contains(" ,");
    }

    @Test
    void spellingsOfOneNameAreReportedWithTheOthers() throws IOException {
        assumeTrue(Files.exists(WIRE), "the sample wire is not here");
        Map<String, Set<String>> others = found().stream()
                .filter(one -> one.check().equals("name-consistency"))
                .collect(Collectors.toMap(WireSampleTest::written, one -> Set.copyOf(one.suggestions())));
        assertThat(others)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("al-Fayyad", Set.of("al-Fayad", "Fayyad")),
                        Map.entry("al-Fayad", Set.of("al-Fayyad", "Fayyad")),
                        Map.entry("Fayyad", Set.of("al-Fayyad", "al-Fayad")),
                        Map.entry("Mosul", Set.of("al-Mosul", "al-Musol")),
                        Map.entry("al-Mosul", Set.of("Mosul", "al-Musol")),
                        Map.entry("al-Musol", Set.of("Mosul", "al-Mosul")),
                        Map.entry("Haidar", Set.of("Haydar")),
                        Map.entry("Haydar", Set.of("Haidar")),
                        Map.entry("Abadi", Set.of("al-Abadi")),
                        Map.entry("al-Abadi", Set.of("Abadi")),
                        Map.entry("Al-Assad", Set.of("Assad")),
                        Map.entry("Assad", Set.of("Al-Assad"))));
    }

    private static List<Found> found() throws IOException {
        return new AllChecks(HouseStyle.DEFAULT, AuthorityRecords.NONE)
                .texts(Files.readAllLines(WIRE).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Text(Language.ENGLISH, line, false))
                        .toList());
    }

    private static Set<String> found(String check, List<Found> found) {
        return found.stream()
                .filter(one -> one.check().equals(check))
                .map(WireSampleTest::written)
                .collect(Collectors.toSet());
    }

    private static String written(Found one) {
        return one.text().text().substring(one.start(), one.end());
    }

    private static Set<String> suggestions(String check, List<Found> found) {
        return found.stream()
                .filter(one -> one.check().equals(check))
                .flatMap(one -> one.suggestions().stream())
                .collect(Collectors.toSet());
    }
}
