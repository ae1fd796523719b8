package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.Contents;
import org.warraq.report.WordDiff;
import tools.jackson.databind.json.JsonMapper;

/** What changed in a report since an earlier version of it, passage by passage as readers see them. */
class SpreadComparisonTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;

    private static final Content BEFORE = content(
            "2026-05-01",
            List.of(paragraph("p1", "The ferry sails."), paragraph("p2", "Nobody waved.")),
            "Chair of the port");

    @Test
    void eachPassageSaysWhatBecameOfItAndWhatStaysIsPutTogether() {
        Content after = content(
                "2026-05-02",
                List.of(
                        paragraph("p1", "The ferry sails at noon."),
                        paragraph("p3", "A band played."),
                        paragraph("p4", "It rained.")),
                "Chair of the port");
        Spread spread = Spread.of(List.of(new Spread.Shown(EN, 2, after, BEFORE)));
        assertThat(fates(spread))
                .containsEntry("dateline", Fate.CHANGED)
                .containsEntry("headline", Fate.KEPT)
                .containsEntry("meeting.participants.0", Fate.KEPT)
                .containsEntry("p1", Fate.CHANGED)
                .containsEntry("p2", Fate.REMOVED)
                .containsEntry("p3", Fate.ADDED);
        assertThat(spread.changes()).isEqualTo(5);
        assertThat(spread.rows()).extracting(Spread.Row::id).containsSubsequence("p1", "p2", "byline");
        assertThat(spread.groups()).extracting(Spread.Group::asItWas).containsExactly(false, true, false, true);
        assertThat(spread.rows())
                .filteredOn(row -> row.id().equals("p1"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(0).change().runs())
                        .contains(new WordDiff.Run(WordDiff.Kind.ADDED, " at noon")));
    }

    @Test
    void anotherOfficeOfWhoTookPartChangesNothingAboutTheMeetingItself() {
        Content after = content("2026-05-01", BEFORE.body(), "Harbour master");
        Spread spread = Spread.of(List.of(new Spread.Shown(EN, 2, after, BEFORE)));
        assertThat(fates(spread))
                .containsEntry("meeting", Fate.KEPT)
                .containsEntry("meeting.participants.0", Fate.CHANGED);
        assertThat(spread.changes()).isEqualTo(1);
    }

    @Test
    void aLanguageThatHasNoEarlierVersionIsReadByItself() {
        Spread spread = Spread.of(List.of(new Spread.Shown(EN, 2, BEFORE, BEFORE), new Spread.Shown(AR, 1, BEFORE)));
        assertThat(spread.compared()).isTrue();
        assertThat(spread.changes()).isZero();
        // of which nobody can say that it is as it was
        assertThat(spread.groups()).extracting(Spread.Group::asItWas).containsExactly(false);
        assertThat(spread.alone(AR)).isTrue();
        assertThat(spread.alone(EN)).isFalse();
    }

    @Test
    void aParagraphThatStandsElsewhereHasChanged() {
        Content after = content(
                "2026-05-01",
                List.of(paragraph("p2", "Nobody waved."), paragraph("p1", "The ferry sails.")),
                "Chair of the port");
        Spread spread = Spread.of(List.of(new Spread.Shown(EN, 2, after, BEFORE)));
        assertThat(spread.changes()).isEqualTo(1);
        assertThat(spread.rows())
                .filteredOn(Spread.Row::changed)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.moved()).isTrue();
                    assertThat(row.cells().get(0).fate()).isEqualTo(Fate.KEPT);
                });
    }

    @Test
    void whatIsReadByItselfHasChangedNowhere() {
        Spread spread = Spread.of(List.of(new Spread.Shown(EN, 1, BEFORE)));
        assertThat(spread.compared()).isFalse();
        assertThat(spread.changes()).isZero();
    }

    private static Map<String, Fate> fates(Spread spread) {
        return spread.rows().stream()
                .collect(Collectors.toMap(
                        Spread.Row::id, row -> row.cells().get(0).fate()));
    }

    private static Content.Paragraph paragraph(String id, String text) {
        return new Content.Paragraph(id, text);
    }

    private static Content content(String date, List<Content.Paragraph> body, String office) {
        Map<String, Object> meeting = Map.of(
                "date",
                LocalDate.of(2026, 4, 30),
                "place",
                "The quay",
                "participants",
                List.of(Map.of("name", "Lina Korr", "title", office)));
        return Contents.parse(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "headline",
                        "Ferry sails",
                        "dateline",
                        Map.of("place", "Ostrava Bay", "date", date),
                        "meeting",
                        meeting,
                        "body",
                        body.stream()
                                .map(one -> Map.of("id", String.valueOf(one.id()), "text", one.text()))
                                .toList(),
                        "byline",
                        "Rima Sol")));
    }
}
