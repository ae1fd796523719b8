package org.warraq.report.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\f"})
    void everyLineEndEndsALine(String end) {
        assertThat(paragraphs("one" + end + "two" + end + end + "three" + end)).containsExactly("one", "two", "three");
    }

    @Test
    void paragraphIsVerbatim() {
        String text = "  A\u00a0b  c\t«d»\u200f ";
        assertThat(paragraphs("x\n\n" + text + "\r\n\r\ny")).containsExactly("x", text, "y");
    }

    @Test
    void linesThatHoldNothingVisibleOnlySetApart() {
        List<ImportParagraph> passages =
                Lines.of("\ufeffa\n \u00a0\u200f\nb\nc").passages();
        assertThat(passages).extracting(ImportParagraph::isApart).containsExactly(true, true, false);
    }

    @Test
    void wrappedParagraphsAreJoinedByASpace() {
        String wrapped = """
                Ministers meet

                OSKARNA (TP) - The ministers of Talvia and Ilmara met in Oskarna today
                and agreed on a line of 210 kilometres along the Ashmar River. They did
                not say when it would be built.

                The agreement was signed in the presence of the head of the Ashmar fund
                and of two ambassadors.
                """;
        Taken taken = Taken.english(wrapped);
        assertThat(taken.body())
                .containsExactly(
                        "The ministers of Talvia and Ilmara met in Oskarna today and agreed on a line of 210 kilometres "
                                + "along the Ashmar River. They did not say when it would be built.",
                        "The agreement was signed in the presence of the head of the Ashmar fund and of two"
                                + " ambassadors.");
        assertThat(taken.codes()).containsExactly("lines-joined");
        assertThat(taken.reading().findings().get(0).arguments()).containsExactly(3);
    }

    @Test
    void wrappedTextWithoutBlankLinesEndsAParagraphWhereALineIsShort() {
        List<String> paragraphs = paragraphs("""
                The ministers of Talvia and Ilmara met in Oskarna on Thursday and agreed
                on a line of 210 kilometres along the Ashmar River, which both sides had
                wanted.
                The agreement was signed in the presence of the head of the Ashmar fund
                and of two ambassadors, who did not speak.
                """);
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.get(0)).endsWith("both sides had wanted.");
    }

    @Test
    void shortParagraphsOneALineAreNotJoined() {
        List<String> lines = List.of(
                "The ministers of Talvia and Ilmara met in Oskarna on Thursday and agreed.",
                "The line will be 210 kilometres long and will follow the Ashmar River.",
                "Nobody said on Thursday when the first power would flow through the line.",
                "The agreement was signed in the presence of two ambassadors and a mayor.");
        assertThat(paragraphs(String.join("\n", lines))).isEqualTo(lines);
    }

    @Test
    void listsAreNotJoined() {
        assertThat(paragraphs(
                        "They were:\nViktor Sandahl, Minister of Energy\nRabab al-Zumurrudi, Minister of Electricity"))
                .hasSize(3);
    }

    private static List<String> paragraphs(String text) {
        return Lines.of(text).passages().stream().map(ImportParagraph::text).toList();
    }
}
