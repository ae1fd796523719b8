package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Dateline;
import org.warraq.report.Content.Paragraph;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.ContentDiff.Row;
import org.warraq.report.WordDiff.Kind;
import org.warraq.report.WordDiff.Run;

class ContentDiffTest {

    private static final Paragraph MET = new Paragraph("a", "The delegations of Tavira and Osmarra met.");
    private static final Paragraph SPOKE = new Paragraph("b", "They spoke about the Lindel bridge.");
    private static final Paragraph AGREED = new Paragraph("c", "They agreed on nothing.");

    @Test
    void aMovedParagraphIsAMoveAndNothingElse() {
        List<Row> rows = ContentDiff.between(content(MET, SPOKE, AGREED), content(AGREED, MET, SPOKE));
        assertThat(rows).extracting(Row::paragraphId).containsExactly("headline", "c", "a", "b");
        assertThat(rows).extracting(Row::kind).containsOnly(Fate.KEPT);
        assertThat(rows).filteredOn(Row::moved).extracting(Row::paragraphId).containsExactly("c");
    }

    @Test
    void aParagraphMayMoveAndChangeAtOnce() {
        Paragraph more = new Paragraph("c", "They agreed on everything.");
        Row row = ContentDiff.between(content(MET, SPOKE, AGREED), content(more, MET, SPOKE))
                .get(1);
        assertThat(row.kind()).isEqualTo(Fate.CHANGED);
        assertThat(row.moved()).isTrue();
        assertThat(row.words())
                .containsExactly(
                        new Run(Kind.KEPT, "They agreed on "),
                        new Run(Kind.REMOVED, "nothing"),
                        new Run(Kind.ADDED, "everything"),
                        new Run(Kind.KEPT, "."));
    }

    @Test
    void goingToTheBackgroundIsAMove() {
        Content after = new Content(
                "Headline", null, null, List.of(MET), List.of(new Background(null, null, List.of(SPOKE))), null, null);
        List<Row> rows = ContentDiff.between(content(MET, SPOKE), after);
        assertThat(rows).filteredOn(Row::moved).extracting(Row::paragraphId).containsExactly("b");
    }

    @Test
    void whatWasTakenOutStandsWhereItStood() {
        List<Row> rows = ContentDiff.between(content(MET, SPOKE, AGREED), content(MET, AGREED));
        assertThat(rows).extracting(Row::paragraphId).containsExactly("headline", "a", "b", "c");
        assertThat(rows.get(2).kind()).isEqualTo(Fate.REMOVED);
    }

    @Test
    void aDateIsAChangeToo() {
        Content before = content(MET);
        Dateline dateline = new Dateline(null, LocalDate.of(2026, 3, 11), "TNA");
        Content after = new Content("Headline", dateline, null, List.of(MET), List.of(), null, null);
        assertThat(Facts.between(before, after))
                .containsExactly(
                        new Facts.Change("dateline.agency", null, "TNA"),
                        new Facts.Change("dateline.date", null, "2026-03-11"));
    }

    @Test
    void theSizeOfAChangeIsInWords() {
        assertThat(ContentDiff.size(Content.EMPTY, content(MET))).isEqualTo(new ContentDiff.Size(8, 0));
        assertThat(ContentDiff.size(content(MET, AGREED), content(MET, SPOKE))).isEqualTo(new ContentDiff.Size(6, 4));
        assertThat(ContentDiff.size(content(MET, SPOKE), content(SPOKE, MET))).isEqualTo(new ContentDiff.Size(0, 0));
    }

    private static Content content(Paragraph... body) {
        return new Content("Headline", null, null, List.of(body), List.of(), null, null);
    }
}
