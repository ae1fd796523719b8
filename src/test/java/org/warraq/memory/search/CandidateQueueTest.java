package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.memory.Query;
import org.warraq.memory.search.CandidateQueue.Spot;
import org.warraq.memory.store.UnitDetails.Detail;

class CandidateQueueTest {

    private static final String ASKED = "The two ministers agreed to open the old road again on Monday";
    private static final int HIGHEST = 5;

    private final Ranking ranking =
            new Ranking(PreparedQuery.of(Query.of(Language.ENGLISH, Language.ARABIC, ASKED, 70, 1)));
    private final CandidateQueue prospects = new CandidateQueue(ranking);

    private void add(int step, int count) {
        IntStream.range(0, count).forEach(place -> prospects.add(step, place, step));
    }

    private List<Integer> steps() {
        return prospects.next().stream().map(Spot::block).toList();
    }

    @Test
    void stepsAreOfFivePoints() {
        assertThat(CandidateQueue.floors(70)).containsExactly(70, 75, 80, 85, 90, 95);
        assertThat(CandidateQueue.floors(99)).containsExactly(99);
    }

    @Test
    void theMostPromisingComeFirst() {
        add(0, 1);
        add(HIGHEST, 1);
        add(3, 1);
        assertThat(steps()).containsExactly(HIGHEST, 3, 0);
        assertThat(steps()).isEmpty();
    }

    @Test
    void ofManyFewComeAtFirstAndNoneTwice() {
        add(2, CandidateQueue.AT_ONCE - 1);
        add(1, 1_000);
        List<Spot> first = prospects.next();
        List<Spot> second = prospects.next();
        assertThat(first).hasSize(CandidateQueue.AT_ONCE);
        assertThat(second).hasSize(4 * CandidateQueue.AT_ONCE).doesNotContainAnyElementsOf(first);
        assertThat(prospects.next()).hasSize(1_000 - 1 - second.size());
        assertThat(prospects.next()).isEmpty();
    }

    @Test
    void thoseThatCannotBeBetterDoNotComeAtAll() {
        add(HIGHEST, 1);
        add(HIGHEST - 1, 1);
        add(HIGHEST - 2, 1);
        found(ASKED + " again");
        // 92 was found: up to 94 is wanted, up to 89 is not
        assertThat(steps()).containsExactly(HIGHEST, HIGHEST - 1);
        assertThat(steps()).isEmpty();
    }

    private void found(String source) {
        ranking.add(new Detail(0, new UUID(0, 1), source, "نص", true, null, null, null, null, null, null, null), 0);
    }
}
