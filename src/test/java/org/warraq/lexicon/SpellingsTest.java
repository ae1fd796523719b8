package org.warraq.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warraq.language.Language;

class SpellingsTest {

    private static final Path WIRE = Path.of("..", "shared", "samples", "wire-report-en.txt");

    static List<Set<String>> groups(Language language, String text) {
        return Spellings.in(language, text).stream()
                .map(group ->
                        group.spellings().stream().map(Spellings.Spelling::text).collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void spellingsOfOneLikelyNameStandTogetherWithTheirPlaces() {
        String text =
                "The envoy met Mr. Karim al-Durrani in Qasrin. Later al-Durani left al-Qasrin, and Durrani's aide said so.";
        List<Spellings.Group> found = Spellings.in(Language.ENGLISH, text);
        assertThat(groups(Language.ENGLISH, text))
                .containsExactly(Set.of("al-Durrani", "al-Durani", "Durrani"), Set.of("Qasrin", "al-Qasrin"));
        assertThat(found.get(0).articleOnly()).isFalse();
        assertThat(found.get(1).articleOnly()).isTrue();
        found.forEach(group -> group.spellings()
                .forEach(spelling -> spelling.places()
                        .forEach(place -> assertThat(text.substring(place.start(), place.end()))
                                .isEqualTo(spelling.text()))));
    }

    @ParameterizedTest
    @CsvSource({
        "Haidar, Haydar",
        "Mosul, Musol",
        "Daesh, Deash",
        "Fayyad, Fayyadh",
        "Falluja, Fallujah",
        "Yusuf, Yousef",
        "Guterres, Gutterez",
        "Muhammad, Mohamed",
        "Kazimi, Kadhimi"
    })
    void wordsThatAreLikelyOneName(String one, String other) {
        assertThat(groups(Language.ENGLISH, "They met " + one + " first, and then they met " + other + " again."))
                .containsExactly(Set.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Iraq, Iraqi",
        "Syria, Syrian",
        "Hassan, Hussein",
        "Mohammed, Mahmoud",
        "Amman, Oman",
        "Fuad, Fayyad",
        "Gambia, Zambia",
        "Advisor, Adviser",
        "Niger, Nigeria",
        "Faleh, Falah",
        "Kamal, Kamel",
        "Salah, Saleh",
        "Austria, Australia"
    })
    void wordsThatAreTwo(String one, String other) {
        assertThat(groups(Language.ENGLISH, "They met " + one + " first, and then they met " + other + " again."))
                .isEmpty();
    }

    @Test
    void twoNamesBesideEachOtherAreTwo() {
        assertThat(groups(Language.ENGLISH, "They met Salah Saleh there, and then Salah Saleh left."))
                .isEmpty();
    }

    @Test
    void wordsThatBeginSentencesAreNoNames() {
        assertThat(groups(Language.ENGLISH, "Later they met. Latter days. Letter by letter they wrote."))
                .isEmpty();
    }

    @Test
    void arabicNamesBehindTitlesStandTogetherToo() {
        String text =
                "استقبل الرئيس المنير السيد فارس الدوراني في العاصمة. وقال السيد فارس الدراني إن اللقاء كان مثمراً.";
        assertThat(groups(Language.ARABIC, text)).containsExactly(Set.of("الدوراني", "الدراني"));
    }

    @Test
    void ordinaryArabicWordsAreLeftAlone() {
        String text =
                "كتب الكاتب كتاباً عن المجالس، وحضر رئيس المجلس الاجتماع مع الوزير سامر الحلبي، ثم استقبل الوفود بعد استقبال"
                        + " حافل. وأكد الوزير سامر الحلبي أن المكتب والمكاتب مفتوحة.";
        assertThat(groups(Language.ARABIC, text)).isEmpty();
    }

    @Test
    void theSampleWireShowsItsSpellings() throws IOException {
        assumeTrue(Files.exists(WIRE), "the sample wire is not there");
        List<Set<String>> found = groups(Language.ENGLISH, Files.readString(WIRE));
        assertThat(found)
                .contains(
                        Set.of("al-Fayyad", "al-Fayad", "Fayyad"),
                        Set.of("Mosul", "al-Mosul", "al-Musol"),
                        Set.of("Haidar", "Haydar"),
                        Set.of("Abadi", "al-Abadi"),
                        Set.of("Al-Assad", "Assad"));
        assertThat(found).as("and nothing else").hasSize(5);
    }
}
