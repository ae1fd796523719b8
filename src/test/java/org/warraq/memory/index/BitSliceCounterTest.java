package org.warraq.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitSliceCounterTest {

    private static final int SLICES = 13;

    /** From one text to a full block, each mark borne by more of them than the one before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 256, 1_000, 64_000})
    void countsAsOneByOneWould(int texts) {
        Random random = new Random(texts);
        int[] counts = new int[texts];
        List<BitSlice> slices = IntStream.range(0, SLICES)
                .mapToObj(i -> slice(random, Math.pow(0.5, i), counts))
                .toList();
        BitSliceCounter tally = new BitSliceCounter(64_000, 2 * SLICES);
        // what it counted before must not show
        tally.count(64_000, Collections.nCopies(2 * SLICES, slices.get(0)), 1, (place, count) -> {});
        for (int least = 1; least <= SLICES + 1; least++) {
            int from = least;
            assertThat(counted(tally, texts, slices, least))
                    .isEqualTo(IntStream.range(0, texts)
                            .filter(place -> counts[place] >= from)
                            .boxed()
                            .collect(Collectors.toMap(place -> place, place -> counts[place])));
        }
    }

    private static BitSlice slice(Random random, double share, int[] counts) {
        BitSet bearing = new BitSet();
        IntStream.range(0, counts.length)
                .filter(place -> random.nextDouble() < share)
                .forEach(place -> {
                    bearing.set(place);
                    counts[place]++;
                });
        return BitSlice.of(bearing, counts.length);
    }

    private static Map<Integer, Integer> counted(BitSliceCounter tally, int texts, List<BitSlice> slices, int least) {
        Map<Integer, Integer> counted = new HashMap<>();
        tally.count(texts, slices, least, counted::put);
        return counted;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 254, 255, 256, 510, 511, 63_999})
    void oneTextFarBehindCostsFewBytes(int place) {
        BitSet bearing = new BitSet();
        bearing.set(place);
        BitSlice slice = BitSlice.of(bearing, 64_000);
        assertThat(slice.bytes()).hasSize(1 + place / 255);
        assertThat(read(slice, 1_000).stream()).containsExactly(place);
    }

    /** A slice may have been read after the block got more texts than are counted. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5})
    void textsBehindThoseWantedAreLeftOut(double share) {
        int[] counts = new int[1_003];
        BitSlice slice = slice(new Random(3), share, counts);
        for (int words = 1; words <= 17; words++) {
            int texts = words * 64;
            assertThat(read(slice, words).stream())
                    .containsExactlyElementsOf(IntStream.range(0, Math.min(texts, counts.length))
                            .filter(place -> counts[place] == 1)
                            .boxed()
                            .toList());
        }
    }

    private static BitSet read(BitSlice slice, int words) {
        long[] read = new long[words];
        Arrays.fill(read, -1);
        slice.read(read, words);
        return BitSet.valueOf(read);
    }
}
