package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.ReportReader;

/** A wire as a newsroom received it, and the two of our own. */
class SampleWireTest {

    private static final Path SAMPLE = Path.of("..", "shared", "samples", "wire-report-en.txt");

    @Test
    void everyPartOfTheWireIsRecognised() throws IOException {
        Taken taken = sample();
        assertThat(taken.headline()).isEqualTo("Syrian-Iraqi Coordination in the fight against terrorism");
        assertThat(taken.line()).isEqualTo("[DAMASCUS, -, ST]");
        assertThat(taken.body()).hasSize(4);
        assertThat(taken.body().get(0)).startsWith("H.E. President");
        assertThat(taken.background()).containsExactly("2018-03-14 6", "2017-05-18 5", "2017-01-05 4", "2016-07-13 5");
        assertThat(taken.byline()).isEqualTo("Dr. Mohamad Abdo Al-Ibrahim");
        assertThat(taken.codes()).isEmpty();
    }

    @Test
    void whoTookPartIsRecognised() throws IOException {
        assertThat(ParticipantsRecogniserTest.participants(sample()))
                .containsExactly(
                        "Bashar Al-Assad: H.E. President",
                        "Adel Abdalmehdi: Prime Minister of Iraq",
                        "Faleh al-Fayyad: Iraqi National Security Advisor");
    }

    @Test
    void everyWordOfTheWireStandsInAField() throws IOException {
        List<String> words = new ArrayList<>();
        Taken.add(words, text().replace("DAMASCUS, (ST)_", "DAMASCUS ST"));
        assertThat(sample().words()).isEqualTo(words);
    }

    @Test
    void paragraphsOfTheWireAreVerbatim() throws IOException {
        String text = text();
        assertThat(sample().content().paragraphs().map(Content.Paragraph::text))
                .allSatisfy(paragraph -> assertThat(text).contains(paragraph + "\n"));
    }

    @Test
    void ourOwnEnglishWireIsRecognised() throws IOException {
        Taken taken = Taken.english(Files.readString(Path.of("db", "demo", "wire-en.txt")));
        assertThat(taken.headline()).isEqualTo("Talvia, Ilmara to join power grids before next summer");
        assertThat(taken.line()).isEqualTo("[OSKARNA, 2026-09-03, TALPRESS]");
        assertThat(taken.background()).containsExactly("2025-04-22 2", "2019-10-17 1");
        assertThat(taken.byline()).isEqualTo("Rima Haddad");
        assertThat(taken.codes()).isEmpty();
    }

    @Test
    void ourOwnArabicWireIsRecognised() throws IOException {
        Taken taken = Taken.arabic(Files.readString(Path.of("db", "demo", "wire-ar.txt")));
        assertThat(taken.line()).isEqualTo("[مرسى ياقوت, 2026-09-08, إمنا]");
        assertThat(taken.body()).hasSize(5);
        assertThat(taken.background()).containsExactly("2024-04-09 2", "2016-11-26 1");
        assertThat(taken.byline()).isEqualTo("يوسف كريم");
        assertThat(taken.codes()).isEmpty();
    }

    private static Taken sample() throws IOException {
        return new Taken(ReportReader.read(text(), Language.ENGLISH));
    }

    private static String text() throws IOException {
        Assumptions.assumeTrue(Files.exists(SAMPLE), "no " + SAMPLE);
        return ReportReader.decode(Files.readAllBytes(SAMPLE), null);
    }
}
