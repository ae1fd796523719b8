package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Role;

/** The memory follows a report's corrections: what the newest release says counts. */
class SupersedingTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;
    private static final UUID REPORT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID HUDA = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private static final String RIVER = "The river rose by two metres.";
    private static final String WRONG = "ارتفع النهر مترا واحدا.";
    private static final String RIGHT = "ارتفع النهر مترين.";
    private static final String BETTER = "ارتفع منسوب النهر مترين.";

    private MemoryRoom room;
    private Memory memory;
    private int version;

    @BeforeEach
    void open() {
        room = MemoryRoom.open();
        memory = room.get(Memory.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** A sentence of a report, in the paragraph of this name. */
    private record Said(String paragraph, String source, String target) {}

    private static Said said(String source, String target) {
        return new Said("p1", source, target);
    }

    private void release(UUID report, Said... sentences) {
        version++;
        List<LearnedPair> pairs = IntStream.range(0, sentences.length)
                .mapToObj(i -> pair(report, Arrays.asList(sentences), i))
                .toList();
        room.transaction(() -> memory.learn(pairs));
    }

    private LearnedPair pair(UUID report, List<Said> all, int i) {
        Said one = all.get(i);
        return new LearnedPair(
                EN,
                one.source,
                AR,
                one.target,
                i == 0 ? null : all.get(i - 1).source,
                i == all.size() - 1 ? null : all.get(i + 1).source,
                report + "/" + one.paragraph,
                report,
                version,
                HUDA,
                null);
    }

    private Match match(String source, String target) {
        return matches(source).stream()
                .filter(one -> one.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private List<Match> matches(String source) {
        return memory.matches(new Query(EN, AR, source, null, null, REPORT + "/p1", 70, 9));
    }

    private List<String> approved(String source) {
        return matches(source).stream()
                .filter(Match::approved)
                .map(Match::target)
                .toList();
    }

    private List<Map<String, Object>> journal() {
        return room.get(JdbcTemplate.class)
                .queryForList(
                        "select action, actor, language, version, detail from journal_entry where chain = ? order by seq",
                        REPORT.toString());
    }

    private List<Object> actions() {
        return journal().stream().map(entry -> entry.get("action")).toList();
    }

    @Test
    void whatAReleaseSaysOtherwiseSupersedesWhatWasSaidBefore() {
        release(REPORT, said(RIVER, WRONG));
        assertThat(match(RIVER, WRONG).fillsItself()).isTrue();
        release(REPORT, said(RIVER, RIGHT));
        Match now = matches(RIVER).get(0);
        assertThat(now.target()).isEqualTo(RIGHT);
        assertThat(now.fillsItself()).isTrue();
        assertThat(now.superseded()).isNull();
        assertThat(now.correctedElsewhere()).isNull();
        Match before = match(RIVER, WRONG);
        assertThat(before.approved()).isFalse();
        assertThat(before.fillsItself()).isFalse();
        assertThat(before.kind()).isEqualTo(Match.Kind.EXACT);
        assertThat(before.score()).isEqualTo(85);
        assertThat(before.correctedElsewhere()).isNull();
        assertThat(before.superseded()).satisfies(replacement -> {
            assertThat(replacement.text()).isEqualTo(RIGHT);
            assertThat(replacement.unitId()).isEqualTo(now.unitId());
            assertThat(replacement.reportId()).isEqualTo(REPORT);
            assertThat(replacement.language()).isEqualTo(AR);
        });
    }

    @Test
    void itIsFoundFromTheOtherSideAndByAPhraseAndAmongTheUnits() {
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said(RIVER, RIGHT));
        Match back = room.matches(AR, WRONG, 100).get(0);
        assertThat(back.approved()).isFalse();
        assertThat(back.superseded()).extracting(Replacement::text).isEqualTo(RIGHT);
        assertThat(memory.concordance(EN, AR, "river", 9))
                .satisfiesExactlyInAnyOrder(
                        old -> {
                            assertThat(old.target()).isEqualTo(WRONG);
                            assertThat(old.approved()).isFalse();
                            assertThat(old.superseded())
                                    .extracting(Replacement::text)
                                    .isEqualTo(RIGHT);
                        },
                        now -> {
                            assertThat(now.target()).isEqualTo(RIGHT);
                            assertThat(now.approved()).isTrue();
                            assertThat(now.superseded()).isNull();
                        });
        assertThat(room.get(Units.class).page(huda(), null, 9).items())
                .extracting(unit -> unit.superseded() != null)
                .containsExactly(false, true);
        assertThat(room.get(Units.class).get(huda(), back.unitId()).superseded())
                .extracting(Replacement::text)
                .isEqualTo(RIGHT);
    }

    @Test
    void aPairStaysWhereItsSourceWasChanged() {
        release(REPORT, said(RIVER, WRONG), said("They left.", "غادروا."));
        release(REPORT, said("The river rose by one metre.", WRONG), said("They left.", "غادروا."));
        assertThat(match(RIVER, WRONG).approved()).isTrue();
        assertThat(match("The river rose by one metre.", WRONG).superseded()).isNull();
        assertThat(matches(RIVER)).allSatisfy(one -> assertThat(one.approved()).isTrue());
        assertThat(actions()).isEmpty();
    }

    @Test
    void ofASentenceThatStandsTwiceBothTranslationsStand() {
        release(REPORT, said(RIVER, WRONG), said("They left.", "غادروا."), new Said("p2", RIVER, RIGHT));
        release(REPORT, new Said("p2", RIVER, RIGHT), said("They all left.", "غادروا كلهم."), said(RIVER, WRONG));
        assertThat(approved(RIVER)).containsExactlyInAnyOrder(WRONG, RIGHT);
        assertThat(actions()).isEmpty();
        // the one that goes is replaced by what stands in its own paragraph
        release(REPORT, new Said("p2", RIVER, RIGHT), said(RIVER, BETTER));
        assertThat(approved(RIVER)).containsExactlyInAnyOrder(BETTER, RIGHT);
        assertThat(match(RIVER, WRONG).superseded())
                .extracting(Replacement::text)
                .isEqualTo(BETTER);
    }

    @Test
    void whatAnyEarlierReleaseSaidIsSupersededAndNamesWhatStandsNow() {
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said("It rained.", "هطل المطر."));
        assertThat(approved(RIVER)).containsExactly(WRONG);
        release(REPORT, said(RIVER, RIGHT));
        release(REPORT, said(RIVER, BETTER));
        assertThat(approved(RIVER)).containsExactly(BETTER);
        for (String old : List.of(WRONG, RIGHT)) {
            assertThat(match(RIVER, old).superseded())
                    .extracting(Replacement::text)
                    .isEqualTo(BETTER);
        }
        assertThat(actions()).containsExactly("memory-superseded", "memory-superseded");
    }

    @Test
    void anEqualPairOfAnotherReportStaysWithARemark() {
        release(OTHER, said(RIVER, WRONG));
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said(RIVER, RIGHT));
        Match equal = match(RIVER, WRONG);
        assertThat(equal.reportId()).isEqualTo(OTHER);
        assertThat(equal.approved()).isTrue();
        assertThat(equal.score()).isGreaterThanOrEqualTo(100);
        assertThat(equal.superseded()).isNull();
        assertThat(equal.correctedElsewhere()).satisfies(elsewhere -> {
            assertThat(elsewhere.reportId()).isEqualTo(REPORT);
            assertThat(elsewhere.text()).isEqualTo(RIGHT);
        });
        assertThat(memory.concordance(EN, AR, "river", 9))
                .filteredOn(one -> one.target().equals(WRONG))
                .satisfiesExactlyInAnyOrder(
                        stays -> assertThat(stays.correctedElsewhere()).isNotNull(),
                        old -> assertThat(old.superseded()).isNotNull());
        assertThat(match(RIVER, RIGHT).correctedElsewhere()).isNull();
    }

    @Test
    void theOldWordsReleasedAgainAreApprovedAgainInEveryContext() {
        release(REPORT, said(RIVER, WRONG), said("It rained.", "هطل المطر."));
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said(RIVER, RIGHT));
        release(OTHER, said(RIVER, WRONG));
        assertThat(match(RIVER, WRONG).correctedElsewhere()).isNotNull();
        release(REPORT, said(RIVER, WRONG));
        assertThat(approved(RIVER)).containsExactly(WRONG);
        assertThat(match(RIVER, WRONG).superseded()).isNull();
        assertThat(match(RIVER, WRONG).fillsItself()).isTrue();
        assertThat(match(RIVER, WRONG).correctedElsewhere()).isNull();
        assertThat(match(RIVER, RIGHT).superseded())
                .extracting(Replacement::text)
                .isEqualTo(WRONG);
        assertThat(units("approved")).isEqualTo(4);
        assertThat(units("not approved")).isEqualTo(1);
        assertThat(actions()).containsExactly("memory-superseded", "memory-restored", "memory-superseded");
    }

    private int units(String condition) {
        return JdbcClient.create(room.source())
                .sql("select count(*) from memory_unit where " + condition)
                .query(Integer.class)
                .single();
    }

    @Test
    void theReportsJournalTellsOfIt() {
        release(REPORT, said(RIVER, WRONG), new Said("p2", "It rained.", "أمطرت."));
        release(REPORT, said(RIVER, RIGHT), new Said("p2", "It rained.", "هطل المطر."));
        assertThat(journal()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("action", "memory-superseded").containsEntry("actor", null);
            assertThat(entry).containsEntry("language", "ar").containsEntry("version", version);
            assertThat(String.valueOf(entry.get("detail")))
                    .startsWith("2: ")
                    .contains(match(RIVER, WRONG).unitId() + ">"
                            + match(RIVER, RIGHT).unitId())
                    .doesNotContain(WRONG);
        });
    }

    @Test
    void aWithdrawalTakesApprovalFromWhatStandsAndLeavesWhatIsSuperseded() {
        release(OTHER, said("It rained.", "أمطرت."), said(RIVER, WRONG));
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said(RIVER, RIGHT));
        room.transaction(() -> memory.distrust(REPORT));
        assertThat(approved(RIVER)).containsExactly(WRONG);
        assertThat(match(RIVER, WRONG).reportId()).isEqualTo(OTHER);
        assertThat(match(RIVER, RIGHT).superseded()).isNull();
        assertThat(memory.concordance(EN, AR, "river", 9))
                .filteredOn(one -> REPORT.equals(one.reportId()) && one.target().equals(WRONG))
                .allSatisfy(one -> assertThat(one.superseded()).isNotNull());
        release(REPORT, said(RIVER, RIGHT));
        assertThat(match(RIVER, RIGHT).fillsItself()).isTrue();
    }

    @Test
    void alikeItCostsMoreThanWhatStandsAndIsNoReasonToHideItsEqual() {
        release(OTHER, said(RIVER, WRONG));
        release(REPORT, said(RIVER, WRONG));
        release(REPORT, said(RIVER, RIGHT));
        List<Match> alike = matches("The river rose by three metres.");
        assertThat(alike).extracting(Match::target).containsExactlyInAnyOrder(RIGHT, WRONG);
        assertThat(alike).allSatisfy(one -> assertThat(one.penalty()).isZero());
        assertThat(alike)
                .filteredOn(one -> one.target().equals(WRONG))
                .allSatisfy(one -> assertThat(one.correctedElsewhere()).isNotNull());
    }

    @Test
    void nothingBringsItBackAsApproved() throws IOException {
        release(REPORT, said(RIVER, WRONG));
        byte[] older = exported();
        release(REPORT, said(RIVER, RIGHT));
        assertThat(new String(exported(), StandardCharsets.UTF_8))
                .contains(RIGHT)
                .doesNotContain(WRONG);
        imported(older);
        assertThat(approved(RIVER)).containsExactly(RIGHT);
        Unit old = room.get(Units.class).get(huda(), match(RIVER, WRONG).unitId());
        room.get(Units.class).delete(huda(), old.id(), old.rowVersion(), Reason.of("wrong"));
        assertThat(matches(RIVER)).extracting(Match::target).containsExactly(RIGHT);
        imported(older);
        assertThat(approved(RIVER)).containsExactly(RIGHT);
        assertThat(match(RIVER, WRONG).superseded())
                .extracting(Replacement::text)
                .isEqualTo(RIGHT);
        // nor does it who corrects a unit of the report by hand
        release(REPORT, said(RIVER, RIGHT), said("It rained.", "هطل المطر."));
        UUID beforeRain = memory.matches(new Query(EN, AR, RIVER, null, "It rained.", REPORT + "/p1", 70, 9))
                .get(0)
                .unitId();
        Unit right = room.get(Units.class).get(huda(), beforeRain);
        assertThat(right.approved()).isTrue();
        Unit wrong = room.get(Units.class)
                .correct(huda(), beforeRain, right.rowVersion(), Map.of(AR, WRONG), Reason.of("slip"));
        assertThat(wrong.approved()).isFalse();
        assertThat(wrong.superseded()).isNotNull();
    }

    @Test
    void itTakesAsManyStatementsForSixtySentencesAsForTwo() {
        release(REPORT, sentences(2, "قديمة"));
        release(OTHER, sentences(60, "قديمة"));
        int few = statements(() -> release(REPORT, sentences(2, "جديدة")));
        int many = statements(() -> release(OTHER, sentences(60, "جديدة")));
        assertThat(few).isBetween(5, 14);
        assertThat(many).isEqualTo(few);
        assertThat(units("not approved")).isEqualTo(62);
        int back = statements(() -> release(OTHER, sentences(60, "قديمة")));
        assertThat(back).isBetween(5, 14);
        assertThat(units("approved")).isEqualTo(62);
    }

    private static Said[] sentences(int count, String word) {
        return IntStream.range(0, count)
                .mapToObj(i -> said("Sentence number " + i + ".", "جملة " + word + " " + i + "."))
                .toArray(Said[]::new);
    }

    private int statements(Runnable work) {
        JdbcClient superuser = JdbcClient.create(room.superuser());
        superuser.sql("select pg_stat_statements_reset()").query().singleValue();
        work.run();
        return superuser.sql("""
                        select sum(calls) from pg_stat_statements
                        where toplevel and dbid = (select oid from pg_database where datname = current_database())
                          and query not like '%pg_stat_statements%'
                          and query !~* '^(set|show) ' -- a connection that the pool opens meanwhile
                          and userid <> cast(current_user as regrole)
                        """).query(Integer.class).single();
    }

    private Person huda() {
        room.get(JdbcTemplate.class).update("""
                        insert into person (id, username, name, language, enabled, created_at)
                        values (?, 'huda', 'Huda', 'en', true, now()) on conflict do nothing
                        """, HUDA);
        return new Person(HUDA, "huda", "Huda", EN, Set.of(Role.EDITOR), Set.of());
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        room.get(TmxExport.class).write(huda(), EN, AR, () -> out);
        return out.toByteArray();
    }

    private void imported(byte[] tmx) throws IOException {
        room.get(TmxImport.class).read(huda(), new ByteArrayInputStream(tmx), true, Locale.ENGLISH);
    }
}
