package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.Query;
import org.warraq.memory.index.TextSignature;
import org.warraq.memory.store.UnitDetails;
import org.warraq.memory.store.UnitDetails.Detail;

class RankingTest {

    private static final String ASKED = "The two ministers agreed to open the old road again on Monday";

    private static Ranking ranking(int min, int limit) {
        return new Ranking(PreparedQuery.of(Query.of(Language.ENGLISH, Language.ARABIC, ASKED, min, limit)));
    }

    /** Finds these texts, reads what is asked for, and says how many that were. */
    private static int take(Ranking ranking, boolean approved, List<String> sources) {
        for (int i = 0; i < sources.size(); i++) {
            TextSignature print = TextSignature.of(Language.ENGLISH, Tokens.of(Language.ENGLISH, sources.get(i)));
            ranking.addAlike(new UUID(0, i), 0, sources.get(i).hashCode(), print.print());
        }
        int read = 0;
        for (List<UnitDetails.Wanted> next = ranking.next(); !next.isEmpty(); next = ranking.next()) {
            read += next.size();
            next.forEach(one -> ranking.add(detail(one.unitId(), sources, approved), 0));
        }
        return read;
    }

    private static Detail detail(UUID id, List<String> sources, boolean approved) {
        String source = sources.get((int) id.getLeastSignificantBits());
        return new Detail(0, id, source, "نص " + source.hashCode(), approved, null, null, null, null, null, null, null);
    }

    private static List<String> likeIt(int count) {
        return IntStream.range(0, count).mapToObj(i -> ASKED + " " + word(i)).toList();
    }

    private static String word(int number) {
        return IntStream.of(number / 676, number / 26, number)
                .mapToObj(letter -> Character.toString('a' + letter % 26))
                .collect(Collectors.joining("o", "z", "w"));
    }

    @Test
    void othersAreNotWantedWhereThereAreEnoughThatAreBetter() {
        Ranking ranking = ranking(70, 5);
        take(ranking, true, likeIt(5));
        assertThat(ranking.matches())
                .hasSize(5)
                .allSatisfy(match -> assertThat(match.score()).isEqualTo(92));
        assertThat(ranking.wants(92)).isFalse();
        assertThat(ranking.wants(93)).isTrue();
    }

    @Test
    void othersAreWantedWhereOneIsMissing() {
        Ranking ranking = ranking(70, 5);
        assertThat(ranking.wants(70)).isTrue();
        take(ranking, true, likeIt(4));
        assertThat(ranking.wants(70)).isTrue();
    }

    @Test
    void othersAreWantedWherePenaltiesPutTheFoundOnesBelowThem() {
        Ranking ranking = ranking(70, 5);
        // less five points: one with 88 and no penalty would be better
        take(ranking, false, likeIt(5));
        assertThat(ranking.matches())
                .allSatisfy(match -> assertThat(match.penalty()).isEqualTo(5));
        assertThat(ranking.wants(87)).isFalse();
        assertThat(ranking.wants(88)).isTrue();
    }

    @Test
    void ofThousandsThatAreEquallyLikeAFewAreRead() {
        Ranking ranking = ranking(70, 5);
        assertThat(take(ranking, true, likeIt(3_000))).isLessThan(50);
        assertThat(ranking.matches()).hasSize(5);
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
