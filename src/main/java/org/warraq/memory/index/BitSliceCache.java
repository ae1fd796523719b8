package org.warraq.memory.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The slices of blocks, of which a node keeps those it needs most, in up to an eighth of its memory. What is kept is never wrong:
 * a block that has got more texts is asked for by another name. Blocks are read whole, one at a time.
 */
@Component
public class BitSliceCache {

    private static final String READ = """
            select slice.mark, slice.texts, memory_block.texts
            from memory_block join memory_slice as slice on slice.block = memory_block.id
            where memory_block.id = :block
            """;

    private static final int SHARE = 8;

    /** What a slice takes besides its bytes, about. */
    private static final int BESIDES = 48;

    private static final BitSlice EMPTY = new BitSlice(0, new byte[0]);

    private final JdbcClient jdbc;
    private final Cache<Packed, BitSlice[]> kept;

    BitSliceCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
        kept = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
                .<Packed, BitSlice[]>weigher((block, slices) -> weight(slices))
                .build();
    }

    /** A block as it is until it gets more texts. */
    public record Packed(int block, UUID packing) {}

    private static int weight(BitSlice[] slices) {
        int weight = 0;
        for (BitSlice slice : slices) {
            weight += BESIDES + slice.bytes().length;
        }
        return weight;
    }

    /**
     * One slice for each mark. They may know of more texts than the block had when it was asked for.
     *
     * <p>Two who miss the same one both read it. Whoever waited for the other would hold a connection meanwhile that the other
     * may want.
     */
    public BitSlice[] of(Packed block) {
        BitSlice[] slices = kept.getIfPresent(block);
        if (slices == null) {
            slices = read(block.block());
            kept.put(block, slices);
        }
        return slices;
    }

    private BitSlice[] read(int block) {
        BitSlice[] slices = new BitSlice[TextSignature.MARKS];
        Arrays.fill(slices, EMPTY);
        jdbc.sql(READ).param("block", block).query(row -> {
            slices[row.getInt(1)] = new BitSlice(row.getInt(3), row.getBytes(2));
        });
        return slices;
    }
}
