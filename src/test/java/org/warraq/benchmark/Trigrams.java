package org.warraq.benchmark;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.warraq.benchmark.Queries.Asked;

/** What {@code pg_trgm} does with the same English texts; only the owner could set it up in the product. */
final class Trigrams implements AutoCloseable {

    private static final long BUDGET = Duration.ofSeconds(25).toNanos();

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;

    Trigrams(DataSource superuser) throws java.sql.SQLException {
        source = new SingleConnectionDataSource(superuser.getConnection(), true);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("set search_path = warraq");
        jdbc.execute("set maintenance_work_mem = '512MB'");
        jdbc.execute("set statement_timeout = '20s'");
    }

    /** @param recall of the matches by our score, how many are among the answers; NaN where there are none to find */
    record Result(double built, Times times, double recall) {}

    void copy() {
        jdbc.execute("set statement_timeout = 0");
        jdbc.execute("create table bench as select unit.tuid, text.text from memory_text as text"
                + " join memory_unit as unit on unit.id = text.unit_id where text.language = 'en'");
    }

    /** Texts with a similarity of at least 0.5, by the index: as many queries as there is time for. */
    Result gin(List<Asked> asked, Function<Asked, BitSet> expected) {
        return measured("using gin (text gin_trgm_ops)", "select tuid from bench where text % ?", asked, expected);
    }

    /** The fifty nearest, by the index. */
    Result gist(List<Asked> asked, Function<Asked, BitSet> expected) {
        return measured(
                "using gist (text gist_trgm_ops(siglen=64))",
                "select tuid from bench order by text <-> ? limit 50",
                asked,
                expected);
    }

    private Result measured(String index, String query, List<Asked> asked, Function<Asked, BitSet> expected) {
        jdbc.execute("set statement_timeout = 0");
        long start = System.nanoTime();
        jdbc.execute("create index bench_index on bench " + index);
        double built = (System.nanoTime() - start) / 1e9;
        jdbc.execute("set statement_timeout = '20s'");
        jdbc.execute("set pg_trgm.similarity_threshold = 0.5");
        Map<Asked, Set<String>> answers = new HashMap<>();
        long end = System.nanoTime() + BUDGET;
        List<Asked> english = asked.stream()
                .filter(one -> one.from().tag().equals("en"))
                .limit(60)
                .toList();
        Times times = Times.of(
                english.stream().takeWhile(one -> System.nanoTime() < end).toList(),
                one -> answers.put(one, answer(query, one)));
        jdbc.execute("drop index bench_index");
        return new Result(built, times, recall(answers, expected));
    }

    private Set<String> answer(String query, Asked one) {
        try {
            return Set.copyOf(jdbc.queryForList(query, String.class, one.text()));
        } catch (DataAccessException tooSlow) {
            return Set.of();
        }
    }

    private static double recall(Map<Asked, Set<String>> answers, Function<Asked, BitSet> expected) {
        long wanted = 0;
        long found = 0;
        for (Map.Entry<Asked, Set<String>> answer : answers.entrySet()) {
            for (int number : expected.apply(answer.getKey()).stream().toArray()) {
                wanted++;
                found += answer.getValue().contains("b" + number) ? 1 : 0;
            }
        }
        return wanted == 0 ? Double.NaN : (double) found / wanted;
    }

    @Override
    public void close() {
        source.destroy();
    }
}
