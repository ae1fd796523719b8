package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.ContentDiff.Row;

class ContentPatchTest {

    private static final int PAIRS = 20_000;

    @Test
    void aDifferenceAppliedToTheOldTextGivesTheNew() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomContents contents = new RandomContents(new Random(seed));
            Content before = contents.content();
            Content after = seed % 10 == 0 ? contents.content() : contents.changed(before);
            assertThat(ContentPatch.diff(before, after).apply(before))
                    .as("seed %d", seed)
                    .isEqualTo(after);
        }
    }

    @Test
    void theRowsPeopleSeeTellTheWholeNewText() {
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomContents contents = new RandomContents(new Random(seed));
            Content before = contents.content();
            Content after = contents.changed(before);
            List<Row> rows = ContentDiff.between(before, after);
            assertThat(paragraphs(rows, Fate.REMOVED))
                    .as("seed %d", seed)
                    .isEqualTo(after.paragraphs().toList());
            assertThat(rows.stream().allMatch(Row::same)
                            && Facts.between(before, after).isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(says(before).equals(says(after)));
        }
    }

    @Test
    void aDifferenceIsRefusedByATextItWasNotMadeFrom() {
        ContentPatch patch = ContentPatch.diff(of("They met."), of("They met twice."));
        assertThatThrownBy(() -> patch.apply(of("They never met."))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Content of(String text) {
        return new Content("Headline", null, null, List.of(new Paragraph("p1", text)), List.of(), null, null);
    }

    private static List<Paragraph> paragraphs(List<Row> rows, Fate not) {
        return rows.stream()
                .filter(row -> row.kind() != not && row.paragraphId().matches("p\\d+"))
                .map(row -> new Paragraph(row.paragraphId(), row.after() + ""))
                .toList();
    }

    // What can be read of a content: without the difference between nothing and blank, and without empty groups.
    private static List<Object> says(Content content) {
        return List.of(
                Parts.of(content),
                content.body().stream().map(Paragraph::id).toList(),
                content.paragraphs().toList(),
                Facts.between(Content.EMPTY, content));
    }
}
