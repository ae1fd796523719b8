package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/**
 * What a version costs to read and to keep: reports of 6 KB with 1, 10, 100 and 1,000 versions among 100,000 others, read
 * by the product and by bare prepared statements, turn by turn. {@code mvn -q test -Pbenchmark -Dtest=VersionReadBenchmark}
 *
 * <p>Of each kind there are as many reports as make a thousand versions. Were one report's only version read again and again,
 * and held against a thousand different ones of another, the difference would be that of the processor's caches. So the latest
 * is one row of one report of each kind, and the earlier versions are drawn from a thousand rows of each kind.
 */
@Tag("benchmark")
@OwnNewsroomTest
class VersionReadBenchmark {

    private static final int OTHERS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final int[] COUNTS = {1, 10, 100, 1_000};
    private static final int OF_EACH = 1_000;
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
    private final ReadTimes times = new ReadTimes();

    /** A report to be read. */
    private static final class Subject {
        final UUID id;
        final int count;
        /** When it gets its versions, as a share of the time between two of them */
        final double phase;

        Content latest;
        int made;

        Subject(UUID id, int count, double phase, Content first) {
            this.id = id;
            this.count = count;
            this.phase = phase;
            this.latest = first;
        }

        int due(int others) {
            return (int) Math.floor((double) count * others / OTHERS + phase);
        }
    }

    /** Reports with equally many versions. */
    private record Kind(int count, List<Subject> subjects) {}

    @Test
    void theLatestAndAnyEarlierVersionAreReadAsFastWithAThousandVersionsAsWithOne() throws Exception {
        List<Kind> kinds =
                new ArrayList<>(IntStream.of(COUNTS).mapToObj(this::kind).toList());
        long before = bytes();
        long rows = rows();
        load(kinds.stream().flatMap(kind -> kind.subjects().stream()).toList());
        double onDisk = (bytes() - before) / (double) (rows() - rows);
        try (BareReads bare = new BareReads(DriverManager.getConnection(url, username, password))) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                Collections.shuffle(kinds, random);
                for (Kind kind : kinds) {
                    time(kind, bare, round >= 0);
                }
            }
        }
        kinds.sort(Comparator.comparingInt(Kind::count));
        print(kinds, onDisk);
        for (String how : List.of("product latest", "product earlier")) {
            double first = times.median(how, 1);
            assertThat(times.median(how, 1_000) / first).as(how).isLessThanOrEqualTo(FLAT);
        }
    }

    private Kind kind(int count) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < OF_EACH / count; i++) {
            String slug = "Read with " + count + ", " + i;
            UUID id = UUID.fromString(newsroom.start(slug));
            subjects.add(new Subject(id, count, random.nextDouble(), kilobytes.content(slug)));
        }
        return new Kind(count, subjects);
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
                    cut(subject, author, subject.due(others));
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
                            VersionKind.SAVE,
                            null,
                            null,
                            null)));
            subject.made++;
        }
    }

    private void time(Kind kind, BareReads bare, boolean counts) throws Exception {
        UUID one = kind.subjects().get(0).id;
        // the one it was started with, and those that were cut here
        int last = kind.count() + 1;
        UUID[] any = random.ints(READS, 0, kind.subjects().size())
                .mapToObj(at -> kind.subjects().get(at).id)
                .toArray(UUID[]::new);
        int[] numbers = random.ints(READS, 2, last + 1).toArray();
        long start = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(versions.latest(one, Language.ENGLISH).orElseThrow().number())
                    .isEqualTo(last);
        }
        long latest = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(versions.find(any[read], Language.ENGLISH, numbers[read])
                            .orElseThrow()
                            .number())
                    .isEqualTo(numbers[read]);
        }
        long earlier = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(bare.latest(one).number()).isEqualTo(last);
        }
        long bareLatest = System.nanoTime();
        for (int read = 0; read < READS; read++) {
            assertThat(bare.find(any[read], numbers[read]).number()).isEqualTo(numbers[read]);
        }
        long end = System.nanoTime();
        if (counts) {
            times.keep("product latest", kind.count(), (latest - start) / READS);
            times.keep("product earlier", kind.count(), (earlier - latest) / READS);
            times.keep("bare latest", kind.count(), (bareLatest - earlier) / READS);
            times.keep("bare earlier", kind.count(), (end - bareLatest) / READS);
        }
    }

    private long bytes() {
        return jdbc.sql("select pg_total_relation_size('version')")
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from version").query(Long.class).single();
    }

    private String stored(Kind kind) {
        return jdbc.sql("""
                        select round(avg(octet_length(content))) || ' ' || round(avg(pg_column_size(content)))
                        from version where report_id in (:reports) and number > 1
                        """)
                .param(
                        "reports",
                        kind.subjects().stream().map(subject -> subject.id).toList())
                .query(String.class)
                .single();
    }

    private void print(List<Kind> kinds, double onDisk) {
        StringBuilder table = new StringBuilder("\nReading a version, in microseconds: medians of " + ROUNDS
                + " rounds of " + READS + " reads, among " + OTHERS + " other reports\n");
        table.append(ReadTimes.HEADING);
        kinds.forEach(kind -> table.append(times.line(kind.count(), stored(kind))));
        table.append(String.format(
                Locale.ROOT,
                "On disk a version takes %.0f bytes: row, long text, indexes and all (pg_total_relation_size)%n",
                onDisk));
        System.out.println(table);
    }
}
