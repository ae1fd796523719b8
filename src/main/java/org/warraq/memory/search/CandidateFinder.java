package org.warraq.memory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.memory.index.BitSliceCache;
import org.warraq.memory.index.BitSliceCache.Packed;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.index.TextSignature;
import org.warraq.memory.index.TokenHashes;
import org.warraq.memory.search.CandidateQueue.Spot;
import org.warraq.memory.search.MarkSelection.OfClass;

/** Finds the texts that may match, for several queries at once. */
@Component
public class CandidateFinder {

    private static final String EQUAL = """
            select asked.ordinal, found.unit_id, found.position, cast(null as bigint) as exact_key, cast(null as bigint) as pair_key,
                   cast(null as bytea) as stems, cast(null as bytea) as words, cast(null as bytea) as verbatim,
                   found.in_context,
                   cast(null as integer) as block, cast(null as integer) as texts, cast(null as uuid) as packing
            from unnest(cast(:targets as text[]), cast(:equal as bigint[]), cast(:contexts as bigint[]),
                        cast(:most as integer[]))
                 with ordinality as asked (target, own, context, most, ordinal)
            cross join lateral memory_equal(asked.target, asked.own, asked.context, asked.most) as found
            """;

    // In one statement: a text that waits in one and has its place in the next would be found by neither the other way
    // round.
    private static final String SIMILAR = """
            select ordinal, unit_id, position, exact_key, pair_key, stems, words, verbatim, false as in_context,
                   cast(null as integer) as block, cast(null as integer) as texts, cast(null as uuid) as packing
            from memory_waiting_alike(cast(:languages as text[]), cast(:classes as smallint[]), cast(:bits as text[]),
                                      cast(:enough as integer[]))
            union all
            select asked.ordinal, null, null, null, null, null, null, null, false, one.id, one.texts, one.packing
            from unnest(cast(:languages as text[]), cast(:classes as smallint[]))
                 with ordinality as asked (language, class, ordinal)
            join memory_block as one on one.language = asked.language and one.length_class = asked.class
            """;

    // one by one, whatever the database believes of the size of the table
    private static final String PLACED = """
            select asked.ordinal, one.*
            from unnest(cast(:blocks as integer[]), cast(:places as integer[]))
                 with ordinality as asked (block, place, ordinal)
            cross join lateral (
                select unit_id, position, exact_key, pair_key, stems, words, verbatim from memory_print
                where memory_print.block = asked.block and memory_print.place = asked.place
                limit 1) as one
            """;

    /** Of equal texts at least so many are looked at, of each sort. */
    private static final int MOST_EQUAL = 16;

    /** So many texts may be found at once: every query might find a good part of the memory, as a rule it is far less. */
    private static final long TEXTS = 16 << 20;

    private final JdbcClient jdbc;
    private final KeyFrequencies frequencies;
    private final BitSliceCache slices;

    CandidateFinder(JdbcClient jdbc, KeyFrequencies frequencies, BitSliceCache slices) {
        this.jdbc = jdbc;
        this.frequencies = frequencies;
        this.slices = slices;
    }

    /** For how many queries at once a look may be. */
    public int atOnce() {
        return (int) Math.max(1, TEXTS / Math.max(1, frequencies.counts().texts()));
    }

    /** Finds those that are equal, those that wait, and where others stand. */
    public CandidateSearch look(List<Ranking> rankings) {
        CandidateSearch look = new CandidateSearch(rankings, frequencies.counts());
        jdbc.sql(look.isForSimilar() ? EQUAL + " union all " + SIMILAR : EQUAL)
                .param(
                        "targets",
                        array(look.ofQueries(asked -> asked.query().to().tag()), String[]::new))
                .param("equal", array(look.ofQueries(PreparedQuery::exactKey), Long[]::new))
                .param("contexts", array(look.ofQueries(PreparedQuery::contextKey), Long[]::new))
                .param("most", array(look.ofQueries(CandidateFinder::most), Integer[]::new))
                .param("languages", array(look.languages(), String[]::new))
                .param("classes", array(look.ofParts(OfClass::lengthClass), Integer[]::new))
                .param("bits", array(look.ofParts(part -> TextSignature.bits(part.distinct())), String[]::new))
                .param("enough", array(look.ofParts(OfClass::leastDistinct), Integer[]::new))
                .query(row -> {
                    take(row, look);
                });
        look.count(slices);
        return look;
    }

    private static int most(PreparedQuery asked) {
        return Math.max(MOST_EQUAL, asked.query().limit());
    }

    // by their numbers: there are many rows, and to look up a name takes longer than to read a value
    private static void take(ResultSet row, CandidateSearch look) throws SQLException {
        int asked = row.getInt(1) - 1;
        int block = row.getInt(10);
        if (block > 0) {
            look.block(asked, new Packed(block, row.getObject(12, UUID.class)), row.getInt(11));
        } else if (row.getBytes(6) == null) {
            look.equal(asked, row.getObject(2, UUID.class), row.getInt(3), row.getBoolean(9));
        } else {
            alike(row, look.ofPart(asked));
        }
    }

    // most are no matches, which their stems say
    private static void alike(ResultSet row, Ranking ranking) throws SQLException {
        byte[] stems = row.getBytes(6);
        if (ranking.asked().mayMatch(stems) && row.getLong(4) != ranking.asked().exactKey()) {
            TokenHashes print = new TokenHashes(stems, row.getBytes(7), row.getBytes(8));
            ranking.addAlike(row.getObject(2, UUID.class), row.getInt(3), row.getLong(5), print);
        }
    }

    /** Finds the next ones for all that have not enough. @return false where nobody wants others */
    public boolean lookOn(CandidateSearch look) {
        List<Spot> spots = look.next();
        if (spots.isEmpty()) {
            return false;
        }
        jdbc.sql(PLACED)
                .param("blocks", array(spots.stream().map(Spot::block).toList(), Integer[]::new))
                .param("places", array(spots.stream().map(Spot::place).toList(), Integer[]::new))
                .query(row -> {
                    alike(row, spots.get(row.getInt(1) - 1).ranking());
                });
        return true;
    }

    private static <T> T[] array(List<T> all, IntFunction<T[]> make) {
        return all.toArray(make);
    }
}
