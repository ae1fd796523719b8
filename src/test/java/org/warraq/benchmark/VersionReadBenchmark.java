package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.support.Newsroom;
import org.warraq.support.WarraqTest;

/**
 * What a version costs to read and to keep: reports of 6 KB with 1, 10, 100 and 1,000 versions among 100,000 others, read
 * by the product and by bare prepared statements, turn by turn. {@code mvn -q test -Pbenchmark -Dtest=VersionReadBenchmark}
 */
@Tag("benchmark")
@WarraqTest
class VersionReadBenchmark {

    private static final int OTHERS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int[] COUNTS = {1, 10, 100, 1_000};
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 600;
    private static final int READS = 10;
    private static final double FLAT = 1.1;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Reports reports;

    @Autowired
    Versions versions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    String url = "";

    @Value("${spring.datasource.username}")
    String username = "";

    @Value("${spring.datasource.password}")
    String password = "";

    private final SixKilobytes kilobytes = new SixKilobytes(new Random(1));
    private final Random random = new Random(2);
    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    /** A report to be read. */
    private static final class Subject {
        final UUID id;
        final int count;
        Content latest;
        int made;

        Subject(UUID id, int count, Content first) {
            this.id = id;
            this.count = count;
            this.latest = first;
        }
    }

    @Test
    void theLatestAndAnyEarlierVersionAreReadAsFastWithAThousandVersionsAsWithOne() throws Exception {
        List<Subject> subjects = subjects();
        long before = bytes();
        long rows = rows();
        load(subjects);
        double onDisk = (bytes() - before) / (double) (rows() - rows);
        try (BareReads bare = new BareReads(DriverManager.getConnection(url, username, password))) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Collections.shuffle(subjects, random);
                for (Subject subject : subjects) {
                    time(subject, bare, round >= 0);
                }
            }
        }
        subjects.sort(java.util.Comparator.comparingInt(subject -> subject.count));
        print(subjects, onDisk);
        for (String how : List.of("product latest", "product earlier")) {
            double first = median(how, 1);
            assertThat(median(how, 1_000) / first).as(how).isLessThanOrEqualTo(FLAT);
        }
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (int count : COUNTS) {
            String id = newsroom.start("Read with " + count);
            subjects.add(new Subject(UUID.fromString(id), count, kilobytes.content("Read with " + count)));
        }
        return subjects;
    }

    // A report's versions come about over time, among those of all others: so they lie in the table.
    private void load(List<Subject> subjects) throws Exception {
        UUID author = jdbc.sql("select id from person where username = 'rima'")
                .query(UUID.class)
                .single();
        try (VersionStore store = new VersionStore(TestDatabases.superuser(url).getConnection(), author)) {
            for (int others = AT_ONCE; others <= OTHERS; others += AT_ONCE) {
                store.add(AT_ONCE);
                for (Subject subject : subjects) {
                    cut(subject, author, (int) ((long) subject.count * others / OTHERS));
                }
            }
            store.settle();
        }
    }

    private void cut(Subject subject, UUID author, int upTo) {
        while (subject.made < upTo) {
            subject.latest = kilobytes.next(subject.latest);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> versions.cut(new Versions.Cut(
                            reports.lock(subject.id),
                            Language.ENGLISH,
                            subject.latest,
                            author,
                            Version.Kind.SAVE,
                            null,
                            null,
                            null)));
            subject.made++;
        }
    }

    private void time(Subject subject, BareReads bare, boolean counts) throws Exception {
        // the one it was started with, and those that were cut here
        int last = subject.count + 1;
        int[] numbers = random.ints(READS, 2, last + 1).toArray();
        long start = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(versions.latest(subject.id, Language.ENGLISH)
                            .orElseThrow()
                            .number())
                    .isEqualTo(last);
        }
        long latest = System.nanoTime();
        for (int number : numbers) {
            assertThat(versions.find(subject.id, Language.ENGLISH, number)
                            .orElseThrow()
                            .number())
                    .isEqualTo(number);
        }
        long earlier = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(bare.latest(subject.id).number()).isEqualTo(last);
        }
        long bareLatest = System.nanoTime();
        for (int number : numbers) {
            assertThat(bare.find(subject.id, number).number()).isEqualTo(number);
        }
        long end = System.nanoTime();
        if (counts) {
            keep("product latest", subject, latest - start);
            keep("product earlier", subject, earlier - latest);
            keep("bare latest", subject, bareLatest - earlier);
            keep("bare earlier", subject, end - bareLatest);
        }
    }

    private void keep(String how, Subject subject, long nanos) {
        taken.computeIfAbsent(how + " " + subject.count, key -> new ArrayList<>())
                .add(nanos / READS);
    }

    /** In microseconds. */
    private double median(String how, int count) {
        List<Long> sorted = taken.getOrDefault(how + " " + count, List.of()).stream()
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2) / 1_000.0;
    }

    private long bytes() {
        return jdbc.sql("select pg_total_relation_size('version')")
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from version").query(Long.class).single();
    }

    private String stored(Subject subject) {
        return jdbc.sql("""
                        select round(avg(octet_length(content))) || ' ' || round(avg(pg_column_size(content)))
                        from version where report_id = :report and number > 1
                        """).param("report", subject.id).query(String.class).single();
    }

    private void print(List<Subject> subjects, double onDisk) {
        StringBuilder table = new StringBuilder("\nReading a version, in microseconds: medians of " + ROUNDS
                + " rounds of " + READS + " reads, among " + OTHERS + " other reports\n");
        table.append(String.format(
                "%9s %8s %8s | %8s %6s %8s %6s | %8s %6s %8s %6s | %7s %7s%n",
                "versions",
                "text B",
                "kept B",
                "latest",
                "x",
                "earlier",
                "x",
                "bare l.",
                "x",
                "bare e.",
                "x",
                "l./bare",
                "e./bare"));
        for (Subject subject : subjects) {
            String[] stored = stored(subject).split(" ");
            table.append(String.format("%9d %8s %8s |", subject.count, stored[0], stored[1]));
            for (String how : List.of("product latest", "product earlier", "bare latest", "bare earlier")) {
                double here = median(how, subject.count);
                table.append(String.format(Locale.ROOT, " %8.1f %6.2f", here, here / median(how, 1)));
                table.append(how.equals("product earlier") || how.equals("bare earlier") ? " |" : "");
            }
            table.append(String.format(
                    Locale.ROOT,
                    " %7.2f %7.2f%n",
                    median("product latest", subject.count) / median("bare latest", subject.count),
                    median("product earlier", subject.count) / median("bare earlier", subject.count)));
        }
        table.append(String.format(
                Locale.ROOT,
                "On disk a version takes %.0f bytes: row, long text, indexes and all (pg_total_relation_size)%n",
                onDisk));
        System.out.println(table);
    }
}
