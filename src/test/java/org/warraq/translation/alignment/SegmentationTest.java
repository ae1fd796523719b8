package org.warraq.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.translation.Segment;
import org.warraq.translation.SourcePiece;

class SegmentationTest {

    private static final String TWO = "The envoys met in Tel Nawras. They agreed on nothing.";

    @Test
    void paragraphsAreTakenApartAndFieldsAreNot() {
        Content content = new Content(
                "Envoys meet. Again.",
                new Content.Dateline("Tel Nawras", null, "RANA"),
                null,
                List.of(new Content.Paragraph("p1", TWO)),
                List.of(new Content.Background(
                        null, null, List.of(new Content.Paragraph("b1", "They had met before.")))),
                "Rima Haddad",
                null);
        assertThat(of(List.of(), content))
                .containsExactly(
                        new SourcePiece("headline", "Envoys meet. Again.", ""),
                        new SourcePiece("dateline.place", "Tel Nawras", ""),
                        new SourcePiece("p1", "The envoys met in Tel Nawras.", " "),
                        new SourcePiece("p1", "They agreed on nothing.", ""),
                        new SourcePiece("b1", "They had met before.", ""),
                        new SourcePiece("byline", "Rima Haddad", ""));
    }

    @Test
    void whateverTheWhiteSpaceTheParagraphIsPutTogetherExactly() {
        for (String text : List.of(
                "  One.  Two.\n\nThree. \n",
                "One.\u00a0\u00a0Two.",
                " \n\n One.",
                "اجتمع الوفدان.\n \nولم يتفقا.  ",
                "No end",
                "A. B. C.\n\n\n\nD?  E!")) {
            List<SourcePiece> pieces = of(List.of(), content(text));
            assertThat(text(pieces)).isEqualTo(text);
            assertThat(pieces).allSatisfy(piece -> assertThat(piece.source()).isNotBlank());
        }
    }

    @Test
    void whatATranslatorSplitOrMergedStaysSoWhileTheSourceSaysTheSame() {
        List<Segment> present = segments(
                new SourcePiece("p1", "The envoys met", " "),
                new SourcePiece("p1", "in Tel Nawras. They agreed on nothing.", " "),
                new SourcePiece("p1", "The talks ended.", ""));
        String whole = TWO + " The talks ended.";
        assertThat(of(present, content(whole)))
                .isEqualTo(present.stream().map(Segment::piece).toList());
        assertThat(of(present, content(whole + " Nobody spoke.")))
                .extracting(SourcePiece::source)
                .containsExactly(
                        "The envoys met",
                        "in Tel Nawras. They agreed on nothing.",
                        "The talks ended.",
                        "Nobody spoke.");
        assertThat(of(present, content("The envoys met in Oskarna. They agreed on nothing.")))
                .extracting(SourcePiece::source)
                .containsExactly("The envoys met in Oskarna.", "They agreed on nothing.");
    }

    private static List<SourcePiece> of(List<Segment> present, Content content) {
        return new Segmentation(Language.ENGLISH, present).of(content);
    }

    private static Content content(String text) {
        return new Content("", null, null, List.of(new Content.Paragraph("p1", text)), List.of(), null, null);
    }

    private static List<Segment> segments(SourcePiece... pieces) {
        List<Segment> segments = new ArrayList<>();
        for (SourcePiece piece : pieces) {
            segments.add(Segment.open(piece));
        }
        return segments;
    }

    private static String text(List<SourcePiece> pieces) {
        return pieces.stream().map(piece -> piece.source() + piece.gap()).collect(Collectors.joining());
    }
}
