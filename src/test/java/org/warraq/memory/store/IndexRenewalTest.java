package org.warraq.memory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Passage;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitOf;
import org.warraq.memory.index.BlockPacking;

/** An index that an older version made is made anew while people search. */
class IndexRenewalTest {

    private static final Language EN = Language.ENGLISH;

    private static final int UNITS = 300;
    private static final int WAITING = 20;
    private static final int SIDES = 2 * (UNITS + WAITING);
    private static final int ASKED = 20;

    private final Map<String, Object> database = TestDatabases.fresh();
    private final MemoryRoom room = MemoryRoom.on(database);
    private final JdbcTemplate jdbc = room.get(JdbcTemplate.class);
    private final IndexRenewal renewal = room.get(IndexRenewal.class);

    @BeforeEach
    void fill() {
        room.add(pairs(0, UNITS));
        room.transaction(() -> room.get(BlockPacking.class).pack());
        room.add(pairs(UNITS, UNITS + WAITING));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Unit[] pairs(int from, int end) {
        return IntStream.range(from, end)
                .mapToObj(i -> UnitOf.pair(sentence(i), "أُغلق الجسر أمام الشاحنات في اليوم " + i))
                .toArray(Unit[]::new);
    }

    private static String sentence(int i) {
        return "The bridge was closed to lorries on day " + i;
    }

    private void ofAnOlderVersion() {
        jdbc.update("update memory_block set index_version = 0");
        jdbc.update("update memory_waiting set index_version = 0");
    }

    /** As if stems and tokens came out otherwise then: nothing is found by what there is. */
    private void madeByOtherRules() {
        ofAnOlderVersion();
        jdbc.update("update memory_text set grams = '{7}'");
        jdbc.update("update memory_print set stems = '', words = '', verbatim = ''");
        jdbc.update("update memory_waiting set stems = '', words = '', verbatim = '', marks = cast(0 as bit(1024))");
        jdbc.update("update memory_slice set texts = ''");
        jdbc.update("update memory_block set texts = texts");
    }

    /** Each of those that are asked for, and nothing else. */
    private List<Match> found() {
        return IntStream.range(0, ASKED)
                .mapToObj(i -> sentence(i * (UNITS + WAITING) / ASKED))
                .flatMap(text -> room.matches(EN, text + " again", 90).stream())
                .toList();
    }

    private List<Passage> passages() {
        return room.get(Memory.class).concordance(EN, Language.ARABIC, "lorries on day 17", 50);
    }

    private static void finish(IndexRenewal node) {
        boolean more = true;
        while (more) {
            more = node.portion(90);
        }
    }

    private int count(String of) {
        Integer count = jdbc.queryForObject("select count(*) from " + of, Integer.class);
        return count == null ? 0 : count;
    }

    private void everyTextIsFindableOnce() {
        assertThat(renewal.percentDone()).isEmpty();
        assertThat(count("memory_block where index_version = 0")).isZero();
        assertThat(count(
                        "(select unit_id, position from memory_print union select unit_id, position from memory_waiting)"
                                + " as findable"))
                .isEqualTo(SIDES);
        assertThat(count("memory_print") + count("memory_waiting")).isEqualTo(SIDES);
        assertThat(count("memory_slice where block not in (select id from memory_block)"))
                .isZero();
    }

    @Test
    void whatIsFoundIsTheSameAsOfAFreshOne() {
        List<Match> fresh = found();
        List<Passage> freshPassages = passages();
        assertThat(fresh).hasSize(ASKED);
        assertThat(freshPassages).isNotEmpty();
        madeByOtherRules();
        assertThat(found()).isEmpty();
        renewal.goOn();
        assertThat(found()).isEqualTo(fresh);
        assertThat(passages()).isEqualTo(freshPassages);
        everyTextIsFindableOnce();
    }

    @Test
    void endedHalfWayItGoesOnWhereItStood() {
        madeByOtherRules();
        renewal.portion(90);
        renewal.portion(90);
        long left = room.get(StaleTexts.class).left();
        assertThat(left).isBetween(1L, SIDES - 90L);
        assertThatThrownBy(() -> room.transaction(() -> {
                    renewal.portion(90);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(room.get(StaleTexts.class).left()).isEqualTo(left);
        try (MemoryRoom other = MemoryRoom.on(database)) {
            finish(other.get(IndexRenewal.class));
        }
        everyTextIsFindableOnce();
        assertThat(found()).hasSize(ASKED);
    }

    @Test
    void searchesAnswerMeanwhile() {
        List<Match> fresh = found();
        assertThat(fresh).hasSize(ASKED);
        ofAnOlderVersion();
        boolean more = true;
        while (more) {
            assertThat(found()).isEqualTo(fresh);
            more = renewal.portion(90);
        }
        everyTextIsFindableOnce();
    }

    @Test
    void oneNodeDoesItAtATime() throws SQLException {
        ofAnOlderVersion();
        try (Connection other = room.superuser().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtext('memory_index'))");
            assertThat(renewal.portion(90)).isFalse();
            assertThat(room.get(StaleTexts.class).left()).isEqualTo(SIDES);
            other.rollback();
        }
        assertThat(renewal.portion(90)).isTrue();
    }

    @Test
    void whatSomebodyIsChangingIsLeftForLater() throws SQLException {
        ofAnOlderVersion();
        try (Connection other = room.superuser().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("delete from warraq.memory_unit");
            assertThat(renewal.portion(90)).isFalse();
            other.rollback();
        }
        finish(renewal);
        everyTextIsFindableOnce();
    }

    @Test
    void whatALaterVersionMadeIsLeftAlone() {
        jdbc.update("update memory_block set index_version = 30000");
        assertThat(renewal.portion(90)).isFalse();
        assertThat(renewal.percentDone()).isEmpty();
    }

    @Test
    void healthTellsHowFarItIs() {
        assertThat(health().getDetails()).isEmpty();
        ofAnOlderVersion();
        assertThat(health().getDetails()).containsEntry("index", "being made anew, 0%");
        room.add(pairs(UNITS + WAITING, 2 * UNITS));
        assertThat(health().getDetails()).containsEntry("index", "being made anew, 46%");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        finish(renewal);
        assertThat(health().getDetails()).isEmpty();
    }

    private Health health() {
        return Objects.requireNonNull(room.get(HealthIndicator.class).health());
    }
}
