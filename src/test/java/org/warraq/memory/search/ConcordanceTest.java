package org.warraq.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;
import org.warraq.memory.Memory;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Passage;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitOf;

class ConcordanceTest {

    private static final String FIND = "%from memory_phrase(%";

    private final MemoryRoom room = MemoryRoom.open();

    @AfterEach
    void close() {
        room.close();
    }

    /** Thousands have every pair of words, and not all three in a row. */
    @Test
    void whatStandsBehindManyThatOnlySeemToHaveThePhraseIsFoundInAFewReads() {
        room.add(UnitOf.pair("They closed old stone bridges.", "أغلقوا جسورًا حجرية قديمة."));
        room.add(IntStream.range(0, 2_000)
                .mapToObj(i -> UnitOf.pair("An old stone " + i + " and stone bridges.", "حجر قديم " + i))
                .toArray(Unit[]::new));
        room.settle();
        JdbcClient superuser = JdbcClient.create(room.superuser());
        superuser.sql("select pg_stat_statements_reset()").query().singleValue();
        assertThat(room.get(Memory.class).concordance(Language.ENGLISH, Language.ARABIC, "old stone bridge", 10))
                .extracting(Passage::source)
                .containsExactly("They closed old stone bridges.");
        assertThat(superuser
                        .sql("select sum(calls) from pg_stat_statements where query like :find")
                        .param("find", FIND)
                        .query(Integer.class)
                        .single())
                .isBetween(2, 5);
    }
}
