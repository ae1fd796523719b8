package org.warraq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private static final int SLICES = 13;

    /** From one text to a full block, each mark borne by more of them than the one before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 256, 1_000, 64_000})
    void countsAsOneByOneWould(int texts) {
        Random random = new Random(texts);
        int[] counts = new int[texts];
        Tally tally = new Tally(texts, SLICES);
        for (int i = 0; i < SLICES; i++) {
            double share = Math.pow(0.5, i);
            BitSet bearing = new BitSet();
            IntStream.range(0, texts)
                    .filter(place -> random.nextDouble() < share)
                    .forEach(place -> {
                        bearing.set(place);
                        counts[place]++;
                    });
            tally.add(Slice.of(bearing, texts));
        }
        for (int least = 1; least <= SLICES; least++) {
            for (int end : List.of(least, least + 1, Integer.MAX_VALUE)) {
                int from = least;
                assertThat(tally.places(least, end).toArray())
                        .isEqualTo(IntStream.range(0, texts)
                                .filter(place -> counts[place] >= from && counts[place] < end)
                                .toArray());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 254, 255, 256, 510, 511, 63_999})
    void oneTextFarBehindCostsFewBytes(int place) {
        BitSet bearing = new BitSet();
        bearing.set(place);
        byte[] slice = Slice.of(bearing, 64_000);
        assertThat(slice).hasSize(1 + place / 255);
        long[] read = new long[1_000];
        Slice.read(slice, 64_000, read);
        assertThat(BitSet.valueOf(read).stream()).containsExactly(place);
    }
}
