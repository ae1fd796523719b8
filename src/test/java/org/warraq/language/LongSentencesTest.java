package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence nobody would write is cut, and nothing of it is lost. */
class LongSentencesTest {

    private static final int PARAGRAPH = 20_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static List<String> cut(String text) {
        List<String> pieces = Sentences.of(text, Language.ENGLISH);
        assertThat(String.join("", pieces).equals(text)).isTrue();
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isBetween(1, 4_000);
            assertThat(WORD.matcher(piece).results().count()).isLessThanOrEqualTo(400);
        });
        return pieces;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "word ",
                "كلمة ",
                "a",
                "ا",
                "a1.",
                "5% ",
                "No. 5 ",
                " ",
                "\u064e",
                "😀",
                "e\u0301",
                "—",
                "x, ",
                "(",
                "\u200f",
                "👩\u200d👩\u200d👧",
                "a b "
            })
    void noPatternIsTooLongForASentence(String pattern) {
        cut(pattern.repeat(PARAGRAPH / pattern.length()));
    }

    @Test
    void nothingIsCutWithinACharacter() {
        Random random = new Random(11);
        String[] parts = {"😀", "e\u0301", "بَّ", "a", "،", "👩\u200d👧", "ـ", "7"};
        StringBuilder text = new StringBuilder();
        while (text.length() < PARAGRAPH) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        List<String> pieces = cut(text.toString());
        assertThat(pieces).hasSizeGreaterThan(4).allSatisfy(piece -> {
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.getType(piece.charAt(0)))
                    .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.FORMAT);
            assertThat(piece).doesNotEndWith("\u200d");
        });
    }

    @Test
    void longestSentenceStaysWhole() {
        assertThat(cut("ten ".repeat(399) + "more.")).hasSize(1);
        assertThat(cut("كلمة ".repeat(400).strip() + ".")).hasSize(1);
    }

    @Test
    void oneWordMoreMakesTwoHalves() {
        List<String> pieces = cut("word ".repeat(401).strip() + ".");
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).length()).isBetween(900, 1_100);
        assertThat(pieces.get(0)).endsWith("word ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"; ", "؛ ", ": "})
    void itIsCutBehindWhatNearlyEndsIt(String mark) {
        String clause = "the council of the lower basin, which met in the spring, agreed on the water";
        List<String> pieces = cut((clause + mark).repeat(60).strip() + " and went home.");
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.endsWith(mark));
    }

    @Test
    void commasComeBeforeSpaces() {
        List<String> pieces = cut("one two three four, ".repeat(150).strip() + ".");
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.endsWith(", "));
    }
}
