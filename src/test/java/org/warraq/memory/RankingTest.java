package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.Candidates.Candidate;
import org.warraq.memory.Candidates.Wanted;
import org.warraq.memory.Details.Detail;

class RankingTest {

    private static final String ASKED = "The two ministers agreed to open the old road again on Monday";

    private static Ranking ranking(int min, int limit) {
        return new Ranking(Asked.of(Query.of(Language.ENGLISH, Language.ARABIC, ASKED, min, limit)));
    }

    /** Finds these texts, reads what is asked for, and says how many that were. */
    private static int take(Ranking ranking, Wanted wanted, boolean approved, List<String> sources) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Fingerprint print = Fingerprint.of(Language.ENGLISH, Tokens.of(Language.ENGLISH, sources.get(i)));
            candidates.add(
                    Candidate.like(wanted.asked(), new UUID(0, i), 0, print.packedStems(), print.packedVerbatim()));
        }
        ranking.found(wanted, candidates);
        int read = 0;
        for (List<Candidate> next = ranking.next(); !next.isEmpty(); next = ranking.next()) {
            read += next.size();
            next.forEach(one ->
                    ranking.add(detail(sources.get((int) one.unitId().getLeastSignificantBits()), approved), 0));
        }
        return read;
    }

    private static Detail detail(String source, boolean approved) {
        UUID id = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
        return new Detail(0, id, source, "نص " + source.hashCode(), approved, null, null, null, null, null, null);
    }

    private static List<String> likeIt(int count) {
        return IntStream.range(0, count).mapToObj(i -> ASKED + " x" + i).toList();
    }

    @Test
    void othersAreNotAskedForWhereThereAreEnoughThatAreVeryLike() {
        Ranking ranking = ranking(70, 5);
        Wanted first = ranking.wanted().orElseThrow();
        assertThat(first.equal()).isTrue();
        assertThat(first.floor()).isEqualTo(85);
        take(ranking, first, true, likeIt(5));
        assertThat(ranking.wanted()).isEmpty();
        assertThat(ranking.matches()).hasSize(5);
    }

    @Test
    void othersAreAskedForWhereOneIsMissing() {
        Ranking ranking = ranking(70, 5);
        take(ranking, ranking.wanted().orElseThrow(), true, likeIt(4));
        Wanted second = ranking.wanted().orElseThrow();
        assertThat(second.equal()).isFalse();
        assertThat(second.floor()).isEqualTo(70);
        take(ranking, second, true, List.of());
        assertThat(ranking.wanted()).isEmpty();
    }

    @Test
    void othersAreAskedForWherePenaltiesPutTheFoundOnesBelowThem() {
        Ranking ranking = ranking(70, 5);
        // 85 or more, and less five points: one with 84 and no penalty would be better
        take(
                ranking,
                ranking.wanted().orElseThrow(),
                false,
                IntStream.range(0, 5).mapToObj(i -> ASKED + " at noon x" + i).toList());
        assertThat(ranking.matches())
                .allSatisfy(match -> assertThat(match.penalty()).isEqualTo(5));
        assertThat(ranking.wanted()).isPresent();
    }

    @Test
    void ofThousandsThatAreEquallyLikeAFewAreRead() {
        Ranking ranking = ranking(70, 5);
        assertThat(take(ranking, ranking.wanted().orElseThrow(), true, likeIt(3_000)))
                .isLessThan(50);
        assertThat(ranking.matches()).hasSize(5);
    }

    @Test
    void nothingElseIsAskedForWhereOnlyEqualTextsAreWanted() {
        Ranking ranking = ranking(100, 5);
        Wanted only = ranking.wanted().orElseThrow();
        assertThat(only.floor()).isEqualTo(100);
        take(ranking, only, true, List.of());
        assertThat(ranking.wanted()).isEmpty();
    }
}
