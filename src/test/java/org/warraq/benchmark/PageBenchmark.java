package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What pages cost the server in processor time, warm, from the packaged jar with the demo newsroom: {@code mvn -q
 * -DskipTests package}, then {@code mvn -q test -Pbenchmark -Dtest=PageBenchmark}. {@code -Dbaseline=…} names the jar of
 * another state of the product, which is asked turn by turn with this one; {@code -Drequests=…} and {@code -Dwarmup=…} how
 * often each page is asked for.
 *
 * <p>Bounded is what readers ask for; what is behind the sign-in is printed beside it. Counted is what the server's process has used, its compiler and garbage collector included; the database is another
 * process.
 */
@Tag("benchmark")
class PageBenchmark {

    private static final int WARM_UP = Integer.getInteger("warmup", 2_000);
    private static final int REQUESTS = Integer.getInteger("requests", 1_000);
    private static final int AT_ONCE = 100;
    private static final double MOST = 3.0;

    @Test
    void readersPageTakesAtMostThreeMillisecondsOfTheProcessor(@TempDir Path folder) throws Exception {
        Path jar = PackagedJar.current();
        String baseline = System.getProperty("baseline");
        try (ServedPages ours = ServedPages.start(jar, Files.createDirectory(folder.resolve("ours")));
                ServedPages others = baseline == null
                        ? null
                        : ServedPages.start(Path.of(baseline), Files.createDirectory(folder.resolve("baseline")))) {
            run(ours, others);
            System.out.println(table(ours, others));
            assertThat(ours.readers())
                    .allSatisfy(
                            page -> assertThat(page.processor()).as(page.name()).isLessThanOrEqualTo(MOST));
        }
    }

    /** Turn by turn, in small portions: whatever else the machine does, it does to both. */
    private static void run(ServedPages ours, @Nullable ServedPages others) {
        for (int asked = -WARM_UP; asked < REQUESTS; asked += AT_ONCE) {
            for (int page = 0; page < ours.all().size(); page++) {
                run(ours.all().get(page), asked >= 0);
                if (others != null) {
                    run(others.all().get(page), asked >= 0);
                }
            }
        }
    }

    private static void run(ServedPage page, boolean counts) {
        if (counts) {
            page.measure(AT_ONCE);
            return;
        }
        for (int time = 0; time < AT_ONCE; time++) {
            page.ask();
        }
    }

    private static String table(ServedPages ours, @Nullable ServedPages others) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%nMilliseconds a request, %,d requests of each page after %,d to warm up%n%-24s %9s %9s%s%n",
                REQUESTS,
                WARM_UP,
                "page",
                "processor",
                "wall p50",
                others == null ? "" : " |  baseline  wall p50 | baseline/ours"));
        for (int at = 0; at < ours.all().size(); at++) {
            ServedPage page = ours.all().get(at);
            table.append(String.format(Locale.ROOT, "%-24s %9.2f %9.2f", page.name(), page.processor(), page.median()));
            if (others != null) {
                ServedPage other = others.all().get(at);
                table.append(String.format(
                        Locale.ROOT,
                        " | %9.2f %9.2f | %13.1f",
                        other.processor(),
                        other.median(),
                        other.processor() / page.processor()));
            }
            table.append(System.lineSeparator());
        }
        return table.toString();
    }
}
