package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warraq.report.Content;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Paragraph;

/** What buttons say about a draft's shape is read once, and nothing else is taken for it. */
class ShapeChangeTest {

    private static final Content CONTENT = new Content(
            "",
            null,
            null,
            List.of(new Paragraph("a", "A"), new Paragraph("b", "B"), new Paragraph("c", "C")),
            List.of(new Background(null, null, List.of(new Paragraph("d", "D"), new Paragraph("e", "E")))),
            null,
            null);

    private static String ids(Content content) {
        StringBuilder ids = new StringBuilder();
        content.body().forEach(one -> ids.append(one.id() == null ? "+" : one.id()));
        content.background().forEach(group -> {
            ids.append('|');
            group.paragraphs().forEach(one -> ids.append(one.id() == null ? "+" : one.id()));
        });
        return ids.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "body.add, abc+|de",
        "body.0.up, abc|de",
        "body.1.up, bac|de",
        "body.1.down, acb|de",
        "body.2.down, abc|de",
        "body.0.remove, bc|de",
        "body.2.across, ab|cde",
        "body.3.remove, abc|de",
        "background.add, abc|de|+",
        "background.0.add, abc|de+",
        "background.0.1.up, abc|ed",
        "background.0.0.across, abcd|e",
        "background.0.remove, abc",
        "background.7.0.remove, abc|de",
        "background.7.0.across, abc|de",
        "participants.0.up, abc|de"
    })
    void buttonsChangeTheShape(String words, String shape) {
        assertThat(ids(DraftOutline.change(CONTENT, ShapeChange.parse(words).orElseThrow())))
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "body",
                "body.",
                "body.x.up",
                "body.-1.up",
                "body.+1.up",
                "body.01.up",
                "body.10000.up",
                "body.٣.up",
                "body.1.UP",
                "body.1.up.",
                "body.1.2.up",
                "body.1.add",
                "body.up",
                "participants.0.across",
                "participants.0.0.up",
                "background.0.across",
                "background.0.1.add",
                "background.0.1.2.up",
                "headline.0.up",
                "body.99999999999.remove",
                "body.1.up\n",
                "constructor.0.up"
            })
    void nothingElseIsAButton(String words) {
        assertThat(ShapeChange.parse(words)).isEmpty();
    }

    @Test
    void fieldsOfListsAreToldByTheirNames() {
        assertThat(DraftField.parse("participant.0.name-id")).hasValue(new DraftField("participant", 0));
        assertThat(DraftField.parse("body.12.text")).hasValue(new DraftField("body", 12));
        assertThat(DraftField.parse("background.3.date")).hasValue(new DraftField("background", 3));
        assertThat(DraftField.parse("background.3.10.id")).hasValue(new DraftField("background.3", 10));
        for (String name : List.of(
                "body.text", "body.x.text", "body.1.text.2", "body.1.name", "background.1.text", "body.007.text")) {
            assertThat(DraftField.parse(name)).as(name).isEmpty();
            assertThat(DraftField.isListed(name)).as(name).isTrue();
        }
        assertThat(DraftField.isListed("headline")).isFalse();
    }

    @Test
    void whatATextWasMadeFromIsOneWord() {
        for (DraftOrigin origin : List.of(new DraftOrigin(3, 17), new DraftOrigin(3, null), DraftOrigin.UNKNOWN)) {
            assertThat(DraftOrigin.parse(origin.word())).isEqualTo(origin);
        }
    }
}
