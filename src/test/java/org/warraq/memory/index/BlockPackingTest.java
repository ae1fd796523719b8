package org.warraq.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitOf;

class BlockPackingTest {

    private static final Language EN = Language.ENGLISH;

    private static final List<String> LATIN = List.of("ba", "dar", "lo", "mi", "ren", "sul", "ta", "vi");
    private static final List<String> ARABIC = List.of("با", "دار", "لو", "مي", "رين", "سول", "تا", "في");

    private final MemoryRoom room = MemoryRoom.open();
    private final JdbcTemplate jdbc = room.get(JdbcTemplate.class);

    @BeforeEach
    void fill() {
        add(0, BlockPacking.MANY);
    }

    @AfterEach
    void close() {
        room.close();
    }

    // all of one length in each language
    private void add(int from, int end) {
        room.add(IntStream.range(from, end)
                .mapToObj(i -> UnitOf.pair(sentence(i), "غادرت العبّارة ميناء " + name(ARABIC, i)))
                .toArray(Unit[]::new));
    }

    private static String sentence(int i) {
        return "The ferry to " + name(LATIN, i) + " left";
    }

    private static String name(List<String> syllables, int number) {
        return IntStream.range(0, 4)
                .mapToObj(i -> syllables.get((number >> (3 * i)) & 7))
                .collect(Collectors.joining());
    }

    private int count(String table) {
        Integer count = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private void pack() {
        room.transaction(() -> room.get(BlockPacking.class).pack());
    }

    private void everySentenceIsFound(int from, int end) {
        for (int i = from; i < end; i++) {
            String wanted = sentence(i);
            assertThat(room.matches(EN, wanted + " today", 80))
                    .extracting(Match::source)
                    .contains(wanted);
        }
    }

    @Test
    void textsGetTheirPlacesAndAreFound() {
        assertThat(count("memory_waiting")).isEqualTo(2 * BlockPacking.MANY);
        pack();
        assertThat(count("memory_waiting")).isZero();
        assertThat(jdbc.queryForObject("select sum(texts) from memory_block", Integer.class))
                .isEqualTo(2 * BlockPacking.MANY);
        everySentenceIsFound(0, BlockPacking.MANY);
    }

    @Test
    void fewWaitAndAreFound() {
        pack();
        add(BlockPacking.MANY, BlockPacking.MANY + 5);
        pack();
        assertThat(count("memory_waiting")).isEqualTo(10);
        everySentenceIsFound(0, BlockPacking.MANY + 5);
    }

    @Test
    void theNextTextsStandBehindTheFirst() {
        pack();
        add(BlockPacking.MANY, 2 * BlockPacking.MANY + 3);
        pack();
        assertThat(jdbc.queryForList("select texts from memory_block", Integer.class))
                .containsExactly(2 * BlockPacking.MANY + 3, 2 * BlockPacking.MANY + 3);
        assertThat(count("memory_waiting")).isZero();
        everySentenceIsFound(0, 2 * BlockPacking.MANY + 3);
    }

    @Test
    void fullBlockIsFollowedByAnother() {
        pack();
        // as if it were full: the places up to the last are of texts that are gone
        jdbc.update("update memory_slice set texts = decode(repeat('00', 8000), 'hex')");
        jdbc.update("delete from memory_print");
        jdbc.update("update memory_block set texts = 64000");
        add(BlockPacking.MANY, 2 * BlockPacking.MANY);
        pack();
        assertThat(jdbc.queryForList("select texts from memory_block order by id", Integer.class))
                .containsExactly(64_000, 64_000, BlockPacking.MANY, BlockPacking.MANY);
        everySentenceIsFound(BlockPacking.MANY, 2 * BlockPacking.MANY);
    }

    @Test
    void whatIsGoneIsNotFound() {
        pack();
        jdbc.update("delete from memory_unit where id = (select unit_id from memory_text where text = ?)", sentence(7));
        assertThat(room.matches(EN, sentence(7) + " today", 80)).isEmpty();
        assertThat(room.matches(EN, sentence(6) + " today", 80)).hasSize(1);
        assertThat(count("memory_print")).isEqualTo(2 * BlockPacking.MANY - 2);
    }

    @Test
    void twoWhoPackAtOnceGiveEveryTextOnePlace() {
        CountDownLatch both = new CountDownLatch(2);
        // each in a thread of its own: a pool may have one for both
        Executor own = task -> new Thread(task).start();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> packWith(both), own),
                        CompletableFuture.runAsync(() -> packWith(both), own))
                .join();
        pack();
        assertThat(count("memory_waiting")).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from memory_print join memory_block on id = block and place < texts",
                        Integer.class))
                .isEqualTo(2 * BlockPacking.MANY);
        everySentenceIsFound(0, BlockPacking.MANY);
    }

    // neither commits before both have packed
    private void packWith(CountDownLatch both) {
        room.transaction(() -> {
            room.get(BlockPacking.class).pack();
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whoDeletesAUnitAndWhoGivesItAPlaceDoNotWaitForEachOther() {
        List<CompletableFuture<Void>> deletion = new ArrayList<>();
        room.transaction(() -> {
            UUID taken = jdbc.queryForObject(
                    "select unit_id from memory_take(1, 'en', (select min(length_class) from memory_waiting where language = 'en'), 1)",
                    UUID.class);
            deletion.add(CompletableFuture.runAsync(
                    () -> room.get(JdbcTemplate.class).update("delete from memory_unit where id = ?", taken)));
            untilSomebodyWaits();
            jdbc.update(
                    "insert into memory_block (id, language, length_class, texts, index_version) values (7, 'en', 4, 1, 1)");
            jdbc.queryForList("select memory_place(7, 0, array[?::uuid], array[0::smallint])", taken);
        });
        deletion.get(0).join();
        assertThat(count("memory_print")).isZero();
        assertThat(count("memory_unit")).isEqualTo(BlockPacking.MANY - 1);
    }

    private void untilSomebodyWaits() {
        Integer waiting = 0;
        while (waiting == null || waiting == 0) {
            waiting = jdbc.queryForObject("select count(*) from pg_locks where not granted", Integer.class);
        }
    }
}
