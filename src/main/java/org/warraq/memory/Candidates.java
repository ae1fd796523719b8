package org.warraq.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the texts that may match, for any number of queries in one statement. */
@Component
class Candidates {

    private static final String EQUAL = """
            select asked.ordinal, found.unit_id, found.position, cast(null as bytea) as stems,
                   cast(null as bytea) as verbatim, found.in_context
            from unnest(cast(:targets as text[]), cast(:equal as bigint[]), cast(:contexts as bigint[]),
                        cast(:most as integer[]))
                 with ordinality as asked (target, own, context, most, ordinal)
            cross join lateral memory_equal(asked.target, asked.own, asked.context, asked.most) as found
            where asked.own is not null
            """;

    private static final String SIMILAR = """
            select asked.ordinal, found.unit_id, found.position, found.stems, found.verbatim, false as in_context
            from unnest(cast(:languages as text[]), cast(:own as bigint[]), cast(:signatures as text[]),
                        cast(:missing as text[]), cast(:extra as text[]))
                 with ordinality as asked (language, own, signature, missing, extra, ordinal)
            join unnest(cast(:ordinals as integer[]), cast(:keys as text[]), cast(:others as text[]))
                 as of_class (ordinal, keys, others) on of_class.ordinal = asked.ordinal
            cross join lateral memory_similar(
                asked.language, asked.own, cast(of_class.keys as integer[]), cast(of_class.others as integer[]),
                cast(asked.signature as bit(128)), cast(asked.missing as smallint[]), cast(asked.extra as smallint[])) as found
            """;

    /** Of equal texts at least so many are looked at, of each sort. */
    private static final int MOST_EQUAL = 16;

    private final JdbcClient jdbc;
    private final Frequencies frequencies;

    Candidates(JdbcClient jdbc, Frequencies frequencies) {
        this.jdbc = jdbc;
        this.frequencies = frequencies;
    }

    /**
     * A text that may match.
     *
     * @param most what its score by stems is at most; 100 if it is equal, 102 if it seems to stand in the same context, too
     * @param verbatim what its score by the tokens as written is at most
     */
    record Candidate(UUID unitId, int position, int most, int verbatim) {

        /** A text that differs. */
        static Candidate like(Asked asked, UUID unit, int position, byte[] stems, byte[] verbatim) {
            return new Candidate(
                    unit, position, Math.min(99, asked.stems(stems)), Math.min(99, asked.verbatim(verbatim)));
        }
    }

    /**
     * What is to be found for a query.
     *
     * @param equal whether texts equal to it
     * @param floor and others whose score may be that high; 100 for none
     */
    record Wanted(Asked asked, boolean equal, int floor) {}

    /** One list for each, in no order. */
    List<List<Candidate>> of(List<Wanted> wanted) {
        List<List<Candidate>> found = wanted.stream()
                .map(one -> (List<Candidate>) new ArrayList<Candidate>())
                .toList();
        if (!wanted.isEmpty()) {
            find(wanted, found);
        }
        return found;
    }

    private void find(List<Wanted> wanted, List<List<Candidate>> found) {
        List<Asked> asked = wanted.stream().map(Wanted::asked).toList();
        List<Lookup> lookups = wanted.stream().map(this::lookup).toList();
        List<Lookup.OfClass> classes =
                lookups.stream().flatMap(one -> one.classes().stream()).toList();
        jdbc.sql(sql(wanted))
                .param("targets", texts(asked, one -> one.query().to().tag()))
                .param(
                        "equal",
                        wanted.stream()
                                .map(one -> one.equal() ? one.asked().exactKey() : null)
                                .toArray(Long[]::new))
                .param("contexts", asked.stream().map(Asked::contextKey).toArray(Long[]::new))
                .param(
                        "most",
                        asked.stream()
                                .map(one -> Math.max(MOST_EQUAL, one.query().limit()))
                                .toArray(Integer[]::new))
                .param("own", asked.stream().map(Asked::exactKey).toArray(Long[]::new))
                .param("languages", texts(asked, one -> one.query().from().tag()))
                .param("ordinals", ordinals(lookups))
                .param("keys", texts(classes, one -> literal(one.keys())))
                .param("others", texts(classes, one -> literal(one.others())))
                .param("signatures", texts(asked, one -> one.fingerprint().signature()))
                .param("missing", texts(lookups, one -> literal(one.missing())))
                .param("extra", texts(lookups, one -> literal(one.extra())))
                .query(row -> {
                    int ordinal = row.getInt("ordinal") - 1;
                    add(row, wanted.get(ordinal), found.get(ordinal));
                });
    }

    private static String sql(List<Wanted> wanted) {
        List<String> parts = new ArrayList<>();
        if (wanted.stream().anyMatch(Wanted::equal)) {
            parts.add(EQUAL);
        }
        if (wanted.stream().anyMatch(one -> one.floor() < 100)) {
            parts.add(SIMILAR);
        }
        return String.join(" union all ", parts);
    }

    /** For each class whose it is. */
    private static Integer[] ordinals(List<Lookup> lookups) {
        return IntStream.range(0, lookups.size())
                .boxed()
                .flatMap(i -> Collections.nCopies(lookups.get(i).classes().size(), i + 1).stream())
                .toArray(Integer[]::new);
    }

    private Lookup lookup(Wanted one) {
        return one.floor() == 100
                ? Lookup.NONE
                : Lookup.of(one.asked().fingerprint(), one.floor(), frequencies.counts());
    }

    private static void add(ResultSet row, Wanted wanted, List<Candidate> found) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        int position = row.getInt("position");
        byte[] stems = row.getBytes("stems");
        if (stems == null) {
            int equal = row.getBoolean("in_context") ? 102 : 100;
            found.add(new Candidate(unit, position, equal, equal));
            return;
        }
        Candidate like = Candidate.like(wanted.asked(), unit, position, stems, row.getBytes("verbatim"));
        if (Math.max(like.most(), like.verbatim()) >= wanted.floor()) {
            found.add(like);
        }
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static String literal(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String literal(short[] numbers) {
        return Arrays.toString(numbers).replace('[', '{').replace(']', '}').replace(" ", "");
    }
}
