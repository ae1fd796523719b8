package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.warraq.language.Language;
import org.warraq.memory.index.Hash;
import org.warraq.report.WordDiff;

class MemoryTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;
    private static final UUID REPORT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private MemoryRoom room;
    private Memory memory;

    @BeforeEach
    void open() {
        room = MemoryRoom.open();
        memory = room.get(Memory.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void learn(LearnedPair... units) {
        room.transaction(() -> memory.learn(List.of(units)));
    }

    private static LearnedPair learnt(
            String source, String target, @Nullable String previous, @Nullable String next, @Nullable String lineage) {
        return new LearnedPair(EN, source, AR, target, previous, next, lineage, REPORT, 3, NOBODY, null);
    }

    private Match first(String text, @Nullable String previous, @Nullable String next, @Nullable String lineage) {
        return memory.matches(new Query(EN, AR, text, previous, next, lineage, 70, 5))
                .get(0);
    }

    @Test
    void equalTextIsFoundFromEitherSide() {
        room.add(UnitOf.pair("The council met in Tavira.", "اجتمع المجلس في تافيرا."));
        Match forward =
                room.matches(EN, " The council met in\u00a0Tavira.", 100).get(0);
        assertThat(forward.kind()).isEqualTo(Match.Kind.EXACT);
        assertThat(forward.score()).isEqualTo(100);
        assertThat(forward.target()).isEqualTo("اجتمع المجلس في تافيرا.");
        Match back = room.matches(AR, "اجتمع المجلس في تافيرا.", 70).get(0);
        assertThat(back.target()).isEqualTo("The council met in Tavira.");
        assertThat(back.score()).isEqualTo(100);
    }

    @Test
    void twoWordsOfTenDifferAndTheScoreIsEighty() {
        room.add(UnitOf.pair(
                "Seven ministers agreed on the water of the lower basin",
                "اتفق سبعة وزراء على تقاسم مياه الحوض الأدنى بين البلدين"));
        Match match = room.matches(EN, "Nine ministers agreed on the water of the upper basin", 70)
                .get(0);
        assertThat(match.score()).isEqualTo(80);
        assertThat(match.kind()).isEqualTo(Match.Kind.FUZZY);
        assertThat(match.sourceDiff())
                .contains(
                        new WordDiff.Run(WordDiff.Kind.REMOVED, "Seven"),
                        new WordDiff.Run(WordDiff.Kind.ADDED, "Nine"));
        // ten words, two of them others
        assertThat(room.matches(AR, "اتفق سبعة وزراء على تقاسم مياه النهر الأدنى بين الجارين", 70)
                        .get(0)
                        .score())
                .isEqualTo(80);
    }

    @Test
    void stemsDecideAndTheVerbatimScoreIsShown() {
        room.add(UnitOf.pair("the delegation rejects the proposals", "يرفض الوفد المقترحات"));
        // stems equal, three words of five equal
        Match match = room.matches(EN, "the delegations rejected the proposals", 100 - 1)
                .get(0);
        assertThat(match.score()).isEqualTo(60);
        // stems equal though no word is
        Match arabic = room.matches(AR, "ويرفض وفد بالمقترحات", 60).get(0);
        assertThat(arabic.score()).isZero();
    }

    @Test
    void textsThatDifferAreNeverShownAsEqual() {
        room.add(UnitOf.pair("Rain fell ,and stopped", "هطل المطر، وتوقف"));
        Match match = room.matches(EN, "Rain fell, and stopped", 70).get(0);
        assertThat(match.score()).isEqualTo(99);
        assertThat(match.kind()).isEqualTo(Match.Kind.FUZZY);
    }

    @Test
    void numbersAloneAreFound() {
        room.add(UnitOf.pair("12.5 – 13.7 (2,040)", "١٢٫٥ – ١٣٫٧ (٢٠٤٠)"));
        assertThat(room.matches(EN, "12.5 – 13.7 (2,041)", 70)).hasSize(1);
        assertThat(room.matches(EN, "12.5 – 13.7 (2,040)", 70).get(0).score()).isEqualTo(100);
    }

    @Test
    void severalTranslationsComeAndTheSamePairOnce() {
        room.add(
                UnitOf.pair("The session was closed.", "رُفعت الجلسة."),
                UnitOf.pair("The session was closed.", "أُغلقت الجلسة."),
                UnitOf.pair("The session was closed.", "رُفعت الجلسة.", true, new Unit.Context("x", null, null)));
        assertThat(room.matches(EN, "The session was closed.", 70))
                .extracting(Match::target)
                .containsExactlyInAnyOrder("رُفعت الجلسة.", "أُغلقت الجلسة.");
    }

    @Test
    void ofManyEqualTextsTheOtherTranslationAndTheOneInContextAreFound() {
        room.add(
                UnitOf.pair("The session was closed.", "أُغلقت الجلسة."),
                UnitOf.pair("The session was closed.", "اختتمت الجلسة.", true, after("They met.")));
        room.add(IntStream.range(0, 100)
                .mapToObj(i -> UnitOf.pair("The session was closed.", "رُفعت الجلسة.", true, after("Item " + i)))
                .toArray(Unit[]::new));
        assertThat(memory.matches(Query.of(EN, AR, "The session was closed.", 70, 5)))
                .extracting(Match::target)
                .containsExactlyInAnyOrder("رُفعت الجلسة.", "أُغلقت الجلسة.", "اختتمت الجلسة.");
        assertThat(memory.matches(new Query(EN, AR, "The session was closed.", "They met.", null, null, 70, 1)))
                .singleElement()
                .satisfies(match -> assertThat(match.target()).isEqualTo("اختتمت الجلسة."))
                .satisfies(match -> assertThat(match.score()).isEqualTo(101));
    }

    private static Unit.Context after(String previous) {
        return new Unit.Context("report/p1", Hash.exactKey(EN, previous), null);
    }

    @Test
    void manyTranslationsToAnotherLanguageDoNotHideTheOneThatIsWanted() {
        Language french = new Language("fr");
        room.add(UnitOf.pair("The session was closed.", "رُفعت الجلسة."));
        room.add(IntStream.range(0, 100)
                .mapToObj(i -> UnitOf.pair("The session was closed.", french, "Séance levée " + i + "."))
                .toArray(Unit[]::new));
        assertThat(memory.matches(Query.of(EN, AR, "The session was closed.", 70, 5)))
                .extracting(Match::target)
                .containsExactly("رُفعت الجلسة.");
    }

    @Test
    void manyEqualTextsThatAreNotApprovedDoNotHideOneThatIs() {
        room.add(UnitOf.pair("The session was closed.", "رُفعت الجلسة."));
        room.add(IntStream.range(0, 100)
                .mapToObj(i -> UnitOf.pair("The session was closed.", "رُفعت الجلسة.", false, after("Item " + i)))
                .toArray(Unit[]::new));
        assertThat(memory.matches(Query.of(EN, AR, "The session was closed.", 70, 1)))
                .extracting(Match::score)
                .containsExactly(100);
    }

    @Test
    void unapprovedUnitsLoseFivePoints() {
        room.add(
                UnitOf.pair("The ministers left.", "غادر الوزراء.", false, null),
                UnitOf.pair("The ministers left", "غادر الوزراء", true, null));
        List<Match> matches = room.matches(EN, "The ministers left.", 70);
        assertThat(matches).extracting(Match::score).containsExactly(75, 95);
        assertThat(matches).extracting(Match::kind).containsExactly(Match.Kind.FUZZY, Match.Kind.EXACT);
    }

    @Test
    void contextIsEqualNeighboursAndLineage() {
        learn(learnt("They shook hands.", "تصافحوا.", "They met.", "They left.", "report/p1"));
        assertThat(first("They shook hands.", "They met.", "They left.", "report/p1")
                        .score())
                .isEqualTo(102);
        assertThat(first("They shook hands.", "They met.", "They left.", "report/p2")
                        .score())
                .isEqualTo(101);
        assertThat(first("They shook hands.", "They  met.", "They left.", null).kind())
                .isEqualTo(Match.Kind.CONTEXT);
        assertThat(first("They shook hands.", "They met.", "They stayed.", "report/p1")
                        .score())
                .isEqualTo(100);
        assertThat(first("They shook hands.", null, "They left.", "report/p1").score())
                .isEqualTo(100);
        assertThat(first("They shook hands.", null, null, null).kind()).isEqualTo(Match.Kind.EXACT);
    }

    @Test
    void missingNeighbourOnBothSidesCountsAsEqual() {
        learn(learnt("They shook hands.", "تصافحوا.", null, "They left.", "report/p1"));
        assertThat(first("They shook hands.", null, "They left.", "report/p9").score())
                .isEqualTo(101);
        assertThat(first("They shook hands.", "They met.", "They left.", "report/p1")
                        .score())
                .isEqualTo(100);
    }

    @Test
    void unitsOfUnknownContextAreNoContextMatch() {
        room.add(UnitOf.pair("They shook hands.", "تصافحوا."));
        assertThat(first("They shook hands.", null, null, "report/p1").kind()).isEqualTo(Match.Kind.EXACT);
    }

    @Test
    void contextHoldsInTheUnitsOwnDirectionOnly() {
        learn(learnt("They shook hands.", "تصافحوا.", null, null, "report/p1"));
        Match back = memory.matches(new Query(AR, EN, "تصافحوا.", null, null, "report/p1", 70, 5))
                .get(0);
        assertThat(back.kind()).isEqualTo(Match.Kind.EXACT);
    }

    @Test
    void learntTwiceIsKeptOnce() {
        learn(learnt("They left.", "غادروا.", null, null, "report/p1"));
        learn(learnt("They left.", "غادروا.", null, null, "report/p1"));
        assertThat(room.matches(EN, "They left.", 70)).hasSize(1);
        assertThat(room.get(JdbcTemplate.class).queryForObject("select count(*) from memory_text", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void withdrawnReportsUnitsFillNothingUntilApprovedAgain() {
        learn(learnt("They left.", "غادروا.", null, null, "report/p1"));
        assertThat(first("They left.", null, null, "report/p1").fillsItself()).isTrue();
        room.transaction(() -> memory.distrust(REPORT));
        Match match = first("They left.", null, null, "report/p1");
        assertThat(match.score()).isEqualTo(97);
        assertThat(match.fillsItself()).isFalse();
        learn(learnt("They left.", "غادروا.", null, null, "report/p1"));
        assertThat(first("They left.", null, null, "report/p1").fillsItself()).isTrue();
    }

    @Test
    void learningIsPartOfTheCallersTransaction() {
        assertThatThrownBy(() -> memory.learn(List.of(learnt("a", "ا", null, null, null))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyQueriesAreAnsweredInTheirOrder() {
        room.add(UnitOf.pair("One thing.", "شيء."), UnitOf.pair("Another matter.", "أمر آخر."));
        List<List<Match>> matches = memory.matches(List.of(
                Query.of(EN, AR, "Another matter.", 70, 5),
                Query.of(EN, AR, "Nothing of the kind", 70, 5),
                Query.of(AR, EN, "شيء.", 100, 5)));
        assertThat(matches.get(0)).extracting(Match::target).containsExactly("أمر آخر.");
        assertThat(matches.get(1)).isEmpty();
        assertThat(matches.get(2)).extracting(Match::target).containsExactly("One thing.");
    }

    @Test
    void phrasesAreFoundOnBothSidesInAnyFormOfTheirWords() {
        room.add(
                UnitOf.pair("Both governments signed the water agreement.", "وقّعت الحكومتان اتفاق المياه."),
                UnitOf.pair("The agreement on water failed.", "فشل الاتفاق بشأن المياه."));
        assertThat(concordance("water agreements")).containsExactly("water agreement");
        assertThat(concordance("والاتفاق")).containsExactlyInAnyOrder("اتفاق", "الاتفاق");
        assertThat(concordance("signed the water agreement")).hasSize(1);
        assertThat(concordance("agreement water")).isEmpty();
        assertThat(concordance("؟")).isEmpty();
    }

    private List<String> concordance(String text) {
        return memory.concordance(EN, AR, text, 10).stream()
                .map(one -> (one.side().equals(EN) ? one.source() : one.target()).substring(one.start(), one.end()))
                .toList();
    }
}
