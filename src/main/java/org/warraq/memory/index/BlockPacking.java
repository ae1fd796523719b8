package org.warraq.memory.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives texts that wait their places in blocks. Who finds many waiting does it for all, in the transaction that brought one
 * more; several may at once, each with other texts and another block.
 */
@Component
public class BlockPacking {

    /** Of one language and about one length so many may wait: a search looks at each. */
    static final int MANY = 128;

    /** A block has no more: a slice of so many bits is as long as can be within a page. */
    private static final int CAPACITY = 64_000;

    private static final String CROWDED = "select * from memory_crowded(:version, :many)";

    private static final String OPEN = """
            select id, texts from memory_block
            where language = :language and length_class = :class and index_version = :version and texts < :capacity
            order by id limit 1 for update skip locked
            """;

    // The lock is held until the next one can see the new block.
    private static final String MAY_BEGIN = "select pg_try_advisory_xact_lock(hashtext('memory_block'))";

    private static final String BEGIN = """
            insert into memory_block (id, language, length_class, index_version, texts)
            select coalesce(max(id), 0) + 1, :language, :class, :version, 0 from memory_block returning id, texts
            """;

    private static final String TAKE =
            "select * from memory_take(:version, :language, cast(:class as smallint), :room)";

    private static final String SLICES = "select mark, texts from memory_slice where block = :block";

    private static final String SLICED = """
            insert into memory_slice (block, mark, texts)
            select :block, mark, texts
            from unnest(cast(:marks as smallint[]), cast(:texts as bytea[])) as sliced (mark, texts)
            on conflict (block, mark) do update set texts = excluded.texts
            """;

    private static final String PLACE = """
            select memory_place(:block, :first, cast(:units as uuid[]), cast(:positions as smallint[]))
            """;

    private static final String GROWN = "update memory_block set texts = texts + :added where id = :id";

    private final JdbcClient jdbc;

    BlockPacking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kind(String language, int lengthClass) {}

    private record Block(int id, int texts) {}

    private record Waiting(UUID unitId, int position, byte[] marks) {}

    /** Wherever many wait; in the caller's transaction. @return how many have a place now */
    public int pack() {
        return pack(MANY);
    }

    /** Wherever so many wait. */
    public int pack(int many) {
        return jdbc
                .sql(CROWDED)
                .param("version", IndexVersion.CURRENT)
                .param("many", many)
                .query((row, number) -> new Kind(row.getString("language"), row.getInt("length_class")))
                .list()
                .stream()
                .mapToInt(this::pack)
                .sum();
    }

    private int pack(Kind kind) {
        return block(OPEN, kind)
                .or(() -> jdbc.sql(MAY_BEGIN).query(Boolean.class).single() ? block(BEGIN, kind) : Optional.empty())
                .map(block -> pack(kind, block))
                .orElse(0);
    }

    private Optional<Block> block(String sql, Kind kind) {
        return of(jdbc.sql(sql).param("capacity", CAPACITY), kind)
                .query((row, number) -> new Block(row.getInt("id"), row.getInt("texts")))
                .optional();
    }

    private int pack(Kind kind, Block block) {
        List<Waiting> taken = take(kind, CAPACITY - block.texts());
        if (!taken.isEmpty()) {
            slice(block, taken);
            jdbc.sql(PLACE)
                    .param("block", block.id())
                    .param("first", block.texts())
                    .param("units", taken.stream().map(Waiting::unitId).toArray(UUID[]::new))
                    .param("positions", taken.stream().map(Waiting::position).toArray(Integer[]::new))
                    .query(row -> {});
            jdbc.sql(GROWN).param("added", taken.size()).param("id", block.id()).update();
        }
        return taken.size();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, Kind kind) {
        return statement
                .param("version", IndexVersion.CURRENT)
                .param("language", kind.language())
                .param("class", kind.lengthClass());
    }

    // Texts that bear the same marks stand together: slices are shorter, and what one search looks at is found in few
    // pages.
    private List<Waiting> take(Kind kind, int room) {
        return of(jdbc.sql(TAKE).param("room", room), kind)
                .query((row, number) -> new Waiting(
                        row.getObject("unit_id", UUID.class), row.getInt("position"), row.getBytes("marks")))
                .stream()
                .sorted(Comparator.comparing(Waiting::marks, Arrays::compareUnsigned))
                .toList();
    }

    private void slice(Block block, List<Waiting> taken) {
        BitSet[] bearing = bearing(block);
        for (int i = 0; i < taken.size(); i++) {
            int place = block.texts() + i;
            marks(taken.get(i)).forEach(mark -> bearing[mark].set(place));
        }
        int texts = block.texts() + taken.size();
        jdbc.sql(SLICED)
                .param("block", block.id())
                .param("marks", IntStream.range(0, TextSignature.MARKS).boxed().toArray(Integer[]::new))
                .param(
                        "texts",
                        Arrays.stream(bearing)
                                .map(one -> BitSlice.of(one, texts).bytes())
                                .toArray(byte[][]::new))
                .update();
    }

    private BitSet[] bearing(Block block) {
        BitSet[] bearing = new BitSet[TextSignature.MARKS];
        Arrays.setAll(bearing, mark -> new BitSet(block.texts()));
        long[] words = new long[(block.texts() + Long.SIZE - 1) / Long.SIZE];
        jdbc.sql(SLICES).param("block", block.id()).query((RowCallbackHandler) row -> {
            new BitSlice(block.texts(), row.getBytes("texts")).read(words, words.length);
            bearing[row.getInt("mark")].or(BitSet.valueOf(words));
        });
        return bearing;
    }

    // PostgreSQL writes a bit string from the highest bit of its first byte on
    private static IntStream marks(Waiting text) {
        return IntStream.range(0, TextSignature.MARKS)
                .filter(mark -> (text.marks()[mark / Byte.SIZE] & 0x80 >>> mark % Byte.SIZE) != 0);
    }
}
