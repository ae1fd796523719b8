package org.warraq.memory.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * About how many texts have a key, from a sample. Each node keeps its own and takes a new one when the memory has grown:
 * nothing depends on it but how fast a search is.
 */
@Component
public class KeyFrequencies {

    private static final Logger log = LoggerFactory.getLogger(KeyFrequencies.class);

    private static final String PAGES = """
            select pg_relation_size('memory_text') / current_setting('block_size')::int
            """;

    private static final String SAMPLE = "select grams from memory_text tablesample system (:percent) repeatable (1)";

    /** How many pages of the table are read. */
    private static final double SAMPLED = 2_500;

    /** By how much it must have grown. */
    private static final double GROWN = 1.2;

    private static final long LOOKS_AGAIN = Duration.ofSeconds(20).toNanos();

    private final JdbcClient jdbc;
    private final AtomicBoolean taking = new AtomicBoolean();
    private volatile @Nullable Counts counts;
    private volatile long looked;

    KeyFrequencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param byKey how often a key was seen in the sample; once is not kept
     * @param share how many texts stand for one of the sample
     * @param texts about how many there are
     * @param pages how large the table was
     */
    public record Counts(Map<Integer, Integer> byKey, double share, double texts, long pages) {

        /** A key not seen twice is taken to be about as frequent as the sample can tell. */
        public double of(int key) {
            return byKey.getOrDefault(key, 1) * share;
        }

        /** The same, and none where it was not seen twice. */
        public double seen(int key) {
            return byKey.getOrDefault(key, 0) * share;
        }
    }

    public Counts counts() {
        Counts present = counts;
        if (present == null) {
            return take();
        }
        if (System.nanoTime() - looked > LOOKS_AGAIN && taking.compareAndSet(false, true)) {
            looked = System.nanoTime();
            // it tells of its own failure
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> refresh(present));
        }
        return present;
    }

    private void refresh(Counts present) {
        try {
            long pages = pages();
            if (pages > present.pages() * GROWN || pages * GROWN < present.pages()) {
                take();
            }
        } catch (RuntimeException e) {
            log.warn("No new sample of the memory was taken: {}", e.toString());
        } finally {
            taking.set(false);
        }
    }

    /** Takes a new sample at once. */
    public Counts take() {
        long pages = pages();
        double percent = Math.min(100, 100 * SAMPLED / Math.max(1, pages));
        Map<Integer, Integer> seen = new HashMap<>();
        AtomicLong texts = new AtomicLong();
        jdbc.sql(SAMPLE).param("percent", percent).query((RowCallbackHandler) row -> {
            texts.incrementAndGet();
            count(row, seen);
        });
        seen.values().removeIf(times -> times < 2);
        Counts taken = new Counts(seen, 100 / percent, texts.get() * 100 / percent, pages);
        counts = taken;
        looked = System.nanoTime();
        return taken;
    }

    private static void count(ResultSet row, Map<Integer, Integer> seen) throws SQLException {
        for (Integer gram : (Integer[]) row.getArray("grams").getArray()) {
            seen.merge(gram, 1, Integer::sum);
        }
    }

    private long pages() {
        return jdbc.sql(PAGES).query(Long.class).single();
    }
}
