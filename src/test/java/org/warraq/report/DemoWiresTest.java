package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.language.Language;
import org.warraq.language.Sentences;

/** The two wires to paste have every part a wire can have, and a translation each, one line a segment. */
class DemoWiresTest {

    private static final String OPENING_DATE = "(?s)(On [A-Z]\\w+ \\d{1,2}, \\d{4},|في \\d{1,2} [\\p{L} ]+ \\d{4}،).*";

    @ParameterizedTest
    @ValueSource(strings = {"wire-en.txt", "wire-ar.txt"})
    void aWireHasAHeadlineADatelineABodyTwoBackgroundsAndAByline(String wire) throws Exception {
        List<String> blocks = blocks(wire);
        assertThat(blocks).hasSize(10);
        assertThat(blocks.get(0)).hasSizeLessThan(90).doesNotEndWith(".");
        assertThat(blocks.get(1)).containsPattern("\\(\\p{L}+\\) — ");
        assertThat(blocks).filteredOn(DemoWiresTest::opensWithADate).hasSize(2);
        assertThat(blocks.get(9)).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({"wire-en.txt, wire-en.ar.txt, en, ar", "wire-ar.txt, wire-ar.en.txt, ar, en"})
    void theTranslationOfAWireSaysTheSameSegmentBySegment(String wire, String translation, String from, String to)
            throws Exception {
        List<String> source = segments(wire, Language.of(from));
        List<String> target = new ArrayList<>(read(translation).lines().toList());
        // behind headline and place the two who signed, each with a name and a title
        assertThat(target.subList(2, 6)).noneMatch(String::isBlank);
        target.subList(2, 6).clear();
        assertThat(target).hasSameSizeAs(source);
        for (int i = 0; i < source.size(); i++) {
            assertThat(Figures.numbers(target.get(i))).isEqualTo(Figures.numbers(source.get(i)));
            assertThat(Figures.months(Language.of(to), target.get(i)))
                    .isEqualTo(Figures.months(Language.of(from), source.get(i)));
        }
    }

    /** Headline, place, sentences, byline: what is translated, in the order of the segments. */
    private static List<String> segments(String wire, Language language) throws IOException {
        List<String> blocks = blocks(wire);
        String[] opening = blocks.get(1).split(" — ", 2);
        String place = opening[0].split("[,،]", 2)[0];
        List<String> segments = new ArrayList<>(List.of(blocks.get(0), place));
        segments.addAll(Sentences.of(opening[1], language));
        blocks.subList(2, blocks.size()).forEach(block -> segments.addAll(Sentences.of(block, language)));
        return segments;
    }

    private static boolean opensWithADate(String block) {
        return Figures.foldDigits(block).matches(OPENING_DATE);
    }

    private static List<String> blocks(String wire) throws IOException {
        return List.of(read(wire).strip().split("\n\n"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("db", "demo", file));
    }
}
