package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.benchmark.Queries.Asked;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Query;
import org.warraq.memory.TmxImport;
import org.warraq.people.Person;
import org.warraq.people.Role;

/**
 * The memory at ten thousand and at a million units: how long searches take, whether they find all that a plain scan finds,
 * and what else could have been had. {@code -Dunits=…} for another size, {@code -Dtrigrams=false} without those.
 */
@Tag("benchmark")
class MemoryBenchmark {

    private static final long SMALL = 10_000;
    private static final long UNITS = Long.getLong("units", 1_000_000);
    private static final int ASKED = Integer.getInteger("queries", 1_000);
    private static final int MIN = 70;

    private final Corpus corpus = new Corpus();
    private final List<String> table = new ArrayList<>();

    private record Measured(Times exact, Times fuzzy, Times concordance) {}

    @Test
    void memoryOfAMillionUnits() throws Exception {
        say("a memory recombined from %s", corpus.origin());
        try (MemoryRoom room = MemoryRoom.open()) {
            load(room, 0, SMALL);
            Measured small = measured(room, SMALL);
            load(room, SMALL, UNITS);
            Measured large = measured(room, UNITS);
            row("exact", small.exact(), large.exact());
            row("fuzzy >= 70", small.fuzzy(), large.fuzzy());
            row("concordance", small.concordance(), large.concordance());
            Map<Asked, BitSet> expected = compare(room);
            if (Boolean.parseBoolean(System.getProperty("trigrams", "true"))) {
                trigrams(room, expected);
            }
        } finally {
            table.forEach(System.out::println);
        }
    }

    private void load(MemoryRoom room, long from, long end) throws IOException {
        long start = System.nanoTime();
        TmxImport.Imported imported =
                room.get(TmxImport.class).read(admin(room), new TmxStream(corpus, from, end), true, Locale.ENGLISH);
        say("import of %,d units: %.1f s (%,d new)", end - from, seconds(start), imported.units());
        assertThat(imported.skipped()).isZero();
    }

    private static Person admin(MemoryRoom room) {
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000000a");
        room.get(JdbcTemplate.class)
                .update(
                        "insert into person (id, username, name, language, enabled, created_at)"
                                + " values (?, 'admin', 'Admin', 'en', true, now()) on conflict do nothing",
                        id);
        return new Person(id, "admin", "Admin", Language.ENGLISH, Set.of(Role.ADMIN), Set.of());
    }

    private Measured measured(MemoryRoom room, long units) {
        Memory memory = room.get(Memory.class);
        room.settle();
        Queries warm = new Queries(corpus, units, 1);
        warm.fuzzy(ASKED).forEach(one -> memory.matches(query(one, MIN, 5)));
        warm.phrases(ASKED).forEach(one -> memory.concordance(one.from(), one.to(), one.text(), 50));
        warm.exact(ASKED).forEach(one -> memory.matches(query(one, 100, 5)));
        Queries queries = new Queries(corpus, units, 2);
        List<Asked> exact = queries.exact(ASKED);
        List<Asked> fuzzy = queries.fuzzy(ASKED);
        List<Asked> phrases = queries.phrases(ASKED);
        Times exactTimes = Times.of(
                exact, one -> assertThat(memory.matches(query(one, 100, 5))).isNotEmpty());
        Times fuzzyTimes = Times.of(fuzzy, one -> memory.matches(query(one, MIN, 5)));
        Times phraseTimes = Times.of(phrases, one -> memory.concordance(one.from(), one.to(), one.text(), 50));
        return new Measured(exactTimes, fuzzyTimes, phraseTimes);
    }

    private static Query query(Asked asked, int min, int limit) {
        return Query.of(asked.from(), asked.to(), asked.text(), min, limit);
    }

    private void row(String what, Times small, Times large) {
        say(
                "%-12s %,9d units: mean %7.2f  p50 %7.2f  p99 %7.2f  max %7.2f ms",
                what, SMALL, small.mean(), small.at(0.5), small.at(0.99), small.at(1));
        say(
                "%-12s %,9d units: mean %7.2f  p50 %7.2f  p99 %7.2f  max %7.2f ms   growth %.1f",
                "", UNITS, large.mean(), large.at(0.5), large.at(0.99), large.at(1), large.mean() / small.mean());
    }

    /** Everything there is to find, compared by the texts of the sources: the same pair of texts comes once. */
    private Map<Asked, BitSet> compare(MemoryRoom room) {
        long start = System.nanoTime();
        PlainScan english = new PlainScan(Language.ENGLISH);
        PlainScan arabic = new PlainScan(Language.ARABIC);
        for (long i = 0; i < UNITS; i++) {
            String[] pair = corpus.pair(i);
            english.add(pair[0]);
            arabic.add(pair[1]);
        }
        say("plain scan: %,d texts read in %.1f s", 2 * UNITS, seconds(start));
        List<Asked> asked = recalled();
        Map<Asked, BitSet> expected = new LinkedHashMap<>();
        Times scans = Times.of(
                asked,
                one -> expected.put(
                        one, (one.from().equals(Language.ENGLISH) ? english : arabic).matches(one.text(), MIN)));
        say(
                "plain scan   %,9d units: mean %7.2f  p50 %7.2f  p99 %7.2f ms",
                UNITS, scans.mean(), scans.at(0.5), scans.at(0.99));
        recall(room, expected);
        return expected;
    }

    /** Those that were measured. */
    private List<Asked> recalled() {
        Queries queries = new Queries(corpus, UNITS, 2);
        queries.exact(ASKED);
        return queries.fuzzy(ASKED);
    }

    private void recall(MemoryRoom room, Map<Asked, BitSet> expected) {
        long wanted = 0;
        long missed = 0;
        for (Map.Entry<Asked, BitSet> one : expected.entrySet()) {
            int side = one.getKey().from().equals(Language.ENGLISH) ? 0 : 1;
            Set<String> sources = room.get(Memory.class).matches(query(one.getKey(), MIN, 100_000)).stream()
                    .map(Match::source)
                    .map(Keys::exact)
                    .collect(Collectors.toSet());
            Set<String> all = one.getValue().stream()
                    .mapToObj(number -> Keys.exact(corpus.pair(number)[side]))
                    .collect(Collectors.toCollection(HashSet::new));
            wanted += all.size();
            all.removeAll(sources);
            missed += all.size();
        }
        say(
                "recall of %,d queries against the plain scan: %.6f (%,d to find, %,d missed)",
                expected.size(), wanted == 0 ? 1 : 1 - (double) missed / wanted, wanted, missed);
        assertThat(missed).isZero();
    }

    private void trigrams(MemoryRoom room, Map<Asked, BitSet> expected) throws Exception {
        try (Trigrams trigrams = new Trigrams(room.superuser())) {
            trigrams.copy();
            List<Asked> asked = List.copyOf(expected.keySet());
            row("pg_trgm GIN", trigrams.gin(asked, expected::get));
            row("pg_trgm GiST", trigrams.gist(asked, expected::get));
        }
    }

    private void row(String what, Trigrams.Result result) {
        say(
                "%-12s %,9d texts: mean %7.2f  p50 %7.2f  p99 %7.2f ms   recall %.3f   (%d queries; index %.0f s)",
                what,
                UNITS,
                result.times().mean(),
                result.times().at(0.5),
                result.times().at(0.99),
                result.recall(),
                result.times().sorted().length,
                result.built());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        table.add(line);
        System.out.println("… " + line);
    }
}
