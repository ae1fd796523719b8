package org.warraq.memory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.language.Language;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Unit;
import org.warraq.memory.UnitOf;
import org.warraq.memory.index.BitSliceCache.Packed;

class BitSliceCacheTest {

    private static final String SENTENCE = "The ferry to Norda left on time";

    private final MemoryRoom room = MemoryRoom.open();
    private final JdbcTemplate jdbc = room.get(JdbcTemplate.class);
    private final BitSliceCache slices = room.get(BitSliceCache.class);

    @BeforeEach
    void fill() {
        add(0, 3);
        pack();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void add(int from, int end) {
        room.add(IntStream.range(from, end)
                .mapToObj(i -> UnitOf.pair(SENTENCE + " " + i, "غادرت العبّارة في موعدها " + i))
                .toArray(Unit[]::new));
    }

    private void pack() {
        room.transaction(() -> room.get(BlockPacking.class).pack(1));
    }

    private Packed english() {
        return jdbc.queryForObject(
                "select id, packing from memory_block where language = 'en'",
                (row, number) -> new Packed(row.getInt("id"), row.getObject("packing", UUID.class)));
    }

    private int found() {
        return room.matches(Language.ENGLISH, SENTENCE + " today", 80).size();
    }

    @Test
    void aBlockIsReadOnce() {
        BitSlice[] read = slices.of(english());
        assertThat(read)
                .hasSize(TextSignature.MARKS)
                .extracting(BitSlice::texts)
                .containsOnly(3);
        assertThat(slices.of(english())).isSameAs(read);
    }

    @Test
    void textsThatCameLaterAreFound() {
        assertThat(found()).isEqualTo(3);
        Packed before = english();
        add(3, 5);
        pack();
        assertThat(english()).isNotEqualTo(before);
        assertThat(found()).isEqualTo(5);
        assertThat(slices.of(english())).extracting(BitSlice::texts).containsOnly(5);
    }

    @Test
    void whatWasSeenOfAPackingThatWasTakenBackIsNotSeenAgain() {
        assertThatIllegalStateException()
                .isThrownBy(() -> room.transaction(() -> {
                    add(3, 4);
                    room.get(BlockPacking.class).pack(1);
                    assertThat(found()).isEqualTo(4);
                    throw new IllegalStateException("taken back");
                }));
        // as many texts, another one in the same place
        room.add(UnitOf.pair("The barge to Velan left on time 9", "غادرت البارجة في موعدها 9"));
        pack();
        assertThat(found()).isEqualTo(3);
        assertThat(room.matches(Language.ENGLISH, "The barge to Velan left on time today", 80))
                .hasSize(1);
    }

    @Test
    void slicesReadAfterTheBlockGrewServeThoseWhoAskedBefore() {
        Packed before = english();
        add(3, 5);
        pack();
        assertThat(slices.of(before)).extracting(BitSlice::texts).containsOnly(5);
    }
}
