package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.Details.Detail;

class RankingTest {

    private static final String ASKED = "The two ministers agreed to open the old road again on Monday";

    private static Ranking ranking(int min, int limit) {
        return new Ranking(Asked.of(Query.of(Language.ENGLISH, Language.ARABIC, ASKED, min, limit)));
    }

    /** Finds these texts, reads what is asked for, and says how many that were. */
    private static int take(Ranking ranking, boolean approved, List<String> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Fingerprint print = Fingerprint.of(Language.ENGLISH, Tokens.of(Language.ENGLISH, sources.get(i)));
            ranking.addAlike(new UUID(0, i), 0, sources.get(i).hashCode(), print.print());
        }
        int read = 0;
        for (List<Details.Wanted> next = ranking.next(); !next.isEmpty(); next = ranking.next()) {
            read += next.size();
            next.forEach(one -> ranking.add(detail(one.unitId(), sources, approved), 0));
        }
        return read;
    }

    private static Detail detail(UUID id, List<String> sources, boolean approved) {
        String source = sources.get((int) id.getLeastSignificantBits());
        return new Detail(0, id, source, "نص " + source.hashCode(), approved, null, null, null, null, null, null);
    }

    private static List<String> likeIt(int count) {
        return IntStream.range(0, count).mapToObj(i -> ASKED + " x" + i).toList();
    }

    @Test
    void othersAreNotAskedForWhereThereAreEnoughThatAreVeryLike() {
        Ranking ranking = ranking(70, 5);
        assertThat(ranking.lower()).isEqualTo(new Ranking.Step(85, 101));
        take(ranking, true, likeIt(5));
        assertThat(ranking.lower()).isNull();
        assertThat(ranking.matches()).hasSize(5);
    }

    @Test
    void othersAreAskedForWhereOneIsMissing() {
        Ranking ranking = ranking(70, 5);
        ranking.lower();
        take(ranking, true, likeIt(4));
        assertThat(ranking.lower()).isEqualTo(new Ranking.Step(70, 85));
        assertThat(ranking.lower()).isNull();
    }

    @Test
    void othersAreAskedForWherePenaltiesPutTheFoundOnesBelowThem() {
        Ranking ranking = ranking(70, 5);
        ranking.lower();
        // 85 or more, and less five points: one with 84 and no penalty would be better
        take(
                ranking,
                false,
                IntStream.range(0, 5).mapToObj(i -> ASKED + " at noon x" + i).toList());
        assertThat(ranking.matches())
                .allSatisfy(match -> assertThat(match.penalty()).isEqualTo(5));
        assertThat(ranking.lower()).isNotNull();
    }

    @Test
    void ofThousandsThatAreEquallyLikeAFewAreRead() {
        Ranking ranking = ranking(70, 5);
        ranking.lower();
        assertThat(take(ranking, true, likeIt(3_000))).isLessThan(50);
        assertThat(ranking.matches()).hasSize(5);
    }

    @Test
    void nothingElseIsAskedForWhereOnlyEqualTextsAreWanted() {
        Ranking ranking = ranking(100, 5);
        assertThat(ranking.lower()).isNull();
        ranking.addEqual(new UUID(0, 1), 0, false);
        assertThat(ranking.next()).hasSize(1);
        assertThat(ranking.lower()).isNull();
    }

    @Test
    void whatIsLessAlikeThanWantedIsNotRead() {
        Ranking ranking = ranking(70, 5);
        assertThat(take(ranking, true, List.of("The two ministers left the old road", ASKED + " again")))
                .isEqualTo(1);
    }

    @Test
    void ofUnitsThatSayTheSameOneIsRead() {
        Ranking ranking = ranking(70, 5);
        assertThat(take(ranking, true, Collections.nCopies(500, ASKED + " again")))
                .isEqualTo(1);
        assertThat(ranking.matches()).hasSize(1);
    }

    @Test
    void ofUnitsThatSayTheSameOthersAreReadWhereOneIsNotApproved() {
        Ranking ranking = ranking(70, 5);
        assertThat(take(ranking, false, Collections.nCopies(20, ASKED + " again")))
                .isEqualTo(20);
    }
}
