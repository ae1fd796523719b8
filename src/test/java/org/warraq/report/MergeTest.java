package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warraq.report.Content.Background;
import org.warraq.report.Content.Paragraph;

class MergeTest {

    private static Content content(String headline, Paragraph... body) {
        return new Content(headline, null, null, List.of(body), List.of(), null, null);
    }

    private static Paragraph p(String id, String text) {
        return new Paragraph(id, text);
    }

    private final Content base = content("A bridge", p("p1", "They met."), p("p2", "They ate."));

    @Test
    void whatOnlyOneSideChangedIsTakenFromIt() {
        Content mine = content("A bridge", p("p1", "They met at noon."), p("p2", "They ate."));
        Content theirs = content("Two bridges", p("p1", "They met."), p("p2", "They ate."));
        assertThat(Merge.of(base, mine, theirs).with(Map.of()))
                .isEqualTo(content("Two bridges", p("p1", "They met at noon."), p("p2", "They ate.")));
    }

    @Test
    void whatBothChangedIsKeptTwiceUntilSomebodyChooses() {
        Content mine = content("A bridge", p("p1", "They met at noon."), p("p2", "They ate."));
        Content theirs = content("A bridge", p("p1", "They met at dusk."), p("p2", "They ate."));
        Merge merge = Merge.of(base, mine, theirs);
        assertThat(merge.with(Map.of()).body())
                .extracting(Paragraph::text)
                .containsExactly("They met at noon.", "They met at dusk.", "They ate.");
        assertThat(merge.with(Map.of("p1", MergeChoice.THEIRS)).body())
                .containsExactly(p("p1", "They met at dusk."), p("p2", "They ate."));
        assertThat(merge.rows()).hasSize(1).noneMatch(MergeRow::settled);
    }

    @Test
    void paragraphsOfBothSidesStandWhereTheyWerePut() {
        Content mine = content("A bridge", p("p1", "They met."), p("p3", "Mine."), p("p2", "They ate."));
        Content theirs = content("A bridge", p("p1", "They met."), p("p2", "They ate."), p("p4", "Theirs."));
        assertThat(Merge.of(base, mine, theirs).with(Map.of()).body())
                .extracting(Paragraph::id)
                .containsExactly("p1", "p3", "p2", "p4");
    }

    @Test
    void whatOneSideTookAwayAndTheOtherChangedStays() {
        Content mine = content("A bridge", p("p1", "They met."));
        Content theirs = content("A bridge", p("p1", "They met."), p("p2", "They ate well."));
        Merge merge = Merge.of(base, mine, theirs);
        assertThat(merge.with(Map.of()).body()).contains(p("p2", "They ate well."));
        assertThat(merge.with(Map.of("p2", MergeChoice.MINE)).body()).containsExactly(p("p1", "They met."));
    }

    @Test
    void aNewParagraphWhoseIdGotLostIsTheSame() {
        Content mine = content("A bridge", p("p1", "They met."), p("p2", "They ate."), new Paragraph(null, "New."));
        Content theirs = content("A bridge", p("p1", "They met."), p("p2", "They ate."), p("p9", "New."));
        assertThat(Merge.of(base, mine, theirs).isNothing()).isTrue();
    }

    @Test
    void backgroundGroupsKeepTheirDates() {
        Background old = new Background(LocalDate.of(2025, 3, 14), null, List.of(p("b1", "Earlier.")));
        Background moved = new Background(LocalDate.of(2025, 3, 15), null, List.of(p("b1", "Earlier.")));
        Content before = new Content("A bridge", null, null, base.body(), List.of(old), null, null);
        Content theirs = new Content("A bridge", null, null, base.body(), List.of(moved), null, null);
        assertThat(Merge.of(before, before, theirs).with(Map.of()).background()).containsExactly(moved);
    }

    /** Whatever two people do to a text, nothing that either wrote or left alone is missing from the merged one. */
    @Test
    void nothingIsLostWhateverTwoPeopleDo() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Content start = start(random);
            Content mine = changed(start, random, "m");
            Content theirs = changed(start, random, "t");
            Content merged = Merge.of(start, mine, theirs).with(Map.of());
            Set<String> texts = merged.paragraphs().map(Paragraph::text).collect(Collectors.toSet());
            assertThat(texts).as("seed %d", seed).containsAll(mustStay(start, mine, theirs));
            List<String> ids = merged.paragraphs()
                    .map(Paragraph::id)
                    .filter(id -> id != null)
                    .toList();
            assertThat(ids).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(Merge.of(start, mine, mine).with(Map.of())).isEqualTo(mine);
            assertThat(Merge.of(start, start, theirs)
                            .with(Map.of())
                            .paragraphs()
                            .toList())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(theirs.paragraphs().toList());
        }
    }

    private static Set<String> mustStay(Content start, Content mine, Content theirs) {
        Map<String, String> before = texts(start);
        Set<String> stay = new HashSet<>();
        for (Content side : List.of(mine, theirs)) {
            Map<String, String> other = texts(side.equals(mine) ? theirs : mine);
            texts(side).forEach((id, text) -> {
                boolean untouched = text.equals(before.get(id));
                if (!untouched || text.equals(other.get(id))) {
                    stay.add(text);
                }
            });
        }
        return stay;
    }

    private static Map<String, String> texts(Content content) {
        return content.paragraphs().collect(Collectors.toMap(one -> one.id() + "", Paragraph::text));
    }

    private static Content start(Random random) {
        List<Paragraph> body = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            body.add(p("p" + i, "Text " + i));
        }
        List<Background> background = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            background.add(new Background(
                    LocalDate.of(2020 + i, 1, 1),
                    null,
                    List.of(p("b" + i, "Before " + i), p("c" + i, "Long before " + i))));
        }
        return new Content("A bridge", null, null, body, background, null, null);
    }

    private static Content changed(Content content, Random random, String who) {
        List<List<Paragraph>> lists = new ArrayList<>();
        lists.add(new ArrayList<>(content.body()));
        content.background().forEach(group -> lists.add(new ArrayList<>(group.paragraphs())));
        for (int i = 0; i < random.nextInt(8); i++) {
            List<Paragraph> list = lists.get(random.nextInt(lists.size()));
            int at = list.isEmpty() ? 0 : random.nextInt(list.size());
            switch (list.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> list.add(at, p(who + i, who + " wrote " + i));
                case 1 -> list.set(at, p(list.get(at).id() + "", who + " changed " + i));
                case 2 -> list.remove(at);
                default -> lists.get(random.nextInt(lists.size())).add(0, list.remove(at));
            }
        }
        List<Background> background = new ArrayList<>();
        for (int i = 1; i < lists.size(); i++) {
            Background group = content.background().get(i - 1);
            if (!lists.get(i).isEmpty()) {
                background.add(new Background(group.date(), null, lists.get(i)));
            }
        }
        return new Content(content.headline(), null, null, lists.get(0), background, null, null);
    }
}
