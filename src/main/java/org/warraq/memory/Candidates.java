package org.warraq.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Tokens;

/** Finds the texts that may match, for any number of queries in one statement. */
@Component
class Candidates {

    private static final String FIND = """
            select asked.ordinal, found.unit_id, found.position, found.stems, found.verbatim, false as exact
            from unnest(cast(:languages as text[]), cast(:keys as text[]), cast(:signatures as text[]),
                        cast(:missing as text[]), cast(:extra as text[]))
                 with ordinality as asked (language, keys, signature, missing, extra, ordinal)
            cross join lateral memory_candidates(
                asked.language, cast(asked.keys as integer[]), cast(asked.signature as bit(128)),
                cast(asked.missing as smallint[]), cast(asked.extra as smallint[])) as found
            where asked.keys <> '{}'
            union all
            select asked.ordinal, memory_text.unit_id, memory_text.position, null, null, true
            from unnest(cast(:exact as bigint[])) with ordinality as asked (key, ordinal)
            join memory_text on memory_text.exact_key = asked.key
            """;

    private final JdbcClient jdbc;
    private final Frequencies frequencies;

    Candidates(JdbcClient jdbc, Frequencies frequencies) {
        this.jdbc = jdbc;
        this.frequencies = frequencies;
    }

    /**
     * A text that may match.
     *
     * @param stems what its score by stems is at most; 100 if it is equal
     * @param exact whether its exact key is the same
     */
    record Candidate(UUID unitId, int position, int stems, boolean exact) {}

    /** One list for each query, in no order; an equal text is in it once as such, and perhaps once more. */
    List<List<Candidate>> of(List<Asked> asked) {
        List<List<Candidate>> found = asked.stream()
                .map(one -> (List<Candidate>) new ArrayList<Candidate>())
                .toList();
        if (!asked.isEmpty()) {
            find(asked, found);
        }
        return found;
    }

    private void find(List<Asked> asked, List<List<Candidate>> found) {
        List<Lookup> lookups = asked.stream().map(this::lookup).toList();
        jdbc.sql(FIND)
                .param(
                        "languages",
                        texts(asked.stream()
                                .map(one -> one.query().from().tag())
                                .toList()))
                .param(
                        "keys",
                        texts(lookups.stream().map(one -> literal(one.keys())).toList()))
                .param(
                        "signatures",
                        texts(asked.stream()
                                .map(one -> one.fingerprint().signature())
                                .toList()))
                .param(
                        "missing",
                        texts(lookups.stream()
                                .map(one -> literal(one.missing()))
                                .toList()))
                .param(
                        "extra",
                        texts(lookups.stream().map(one -> literal(one.extra())).toList()))
                .param("exact", asked.stream().map(Asked::exactKey).toArray(Long[]::new))
                .query(row -> {
                    int ordinal = row.getInt("ordinal") - 1;
                    add(row, asked.get(ordinal), found.get(ordinal));
                });
    }

    // equal texts only are found without any key
    private Lookup lookup(Asked one) {
        return one.query().min() == 100
                ? new Lookup(Set.of(), new short[0], new short[0])
                : Lookup.of(one.fingerprint(), one.query().min(), frequencies.counts());
    }

    private static void add(ResultSet row, Asked asked, List<Candidate> found) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        int position = row.getInt("position");
        if (row.getBoolean("exact")) {
            found.add(new Candidate(unit, position, 100, true));
            return;
        }
        int stems = asked.stems(row.getBytes("stems"));
        if (stems >= asked.query().min()
                || asked.verbatim(row.getBytes("verbatim")) >= asked.query().min()) {
            found.add(new Candidate(unit, position, stems, false));
        }
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String literal(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String literal(short[] numbers) {
        return Arrays.toString(numbers).replace('[', '{').replace(']', '}').replace(" ", "");
    }

    /** A query, read once. */
    record Asked(
            Query query,
            Tokens tokens,
            Fingerprint fingerprint,
            long exactKey,
            Distance byStems,
            Distance byTokens,
            @Nullable Long previousKey,
            @Nullable Long nextKey) {

        static Asked of(Query query) {
            Tokens tokens = Tokens.of(query.from(), query.text());
            Fingerprint print = Fingerprint.of(query.from(), tokens);
            return new Asked(
                    query,
                    tokens,
                    print,
                    Hash.exactKey(query.from(), query.text()),
                    new Distance(Fingerprint.unpacked(print.packedStems())),
                    new Distance(Fingerprint.unpacked(print.packedVerbatim())),
                    Memory.key(query.from(), query.previous()),
                    Memory.key(query.from(), query.next()));
        }

        int stems(byte[] others) {
            return Score.of(byStems.to(Fingerprint.unpacked(others)), fingerprint.words(), others.length / 2);
        }

        int verbatim(byte[] others) {
            return Score.of(byTokens.to(Fingerprint.unpacked(others)), fingerprint.tokens(), others.length / 2);
        }
    }
}
