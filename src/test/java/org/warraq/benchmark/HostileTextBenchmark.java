package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warraq.language.Language;

/**
 * What hostile texts cost as they grow: {@code mvn -q test -Pbenchmark -Dtest=HostileTextBenchmark}. For each pattern and
 * everything that is done with a text, milliseconds and megabytes taken from the heap at 2,500, 5,000, 10,000 and 20,000 UTF-16
 * units. What takes four times as long for twice the text grows with its square; that is refused where it matters, at 20,000.
 */
@Tag("benchmark")
class HostileTextBenchmark {

    private static final int[] LENGTHS = {2_500, 5_000, 10_000, 20_000};
    private static final int TIMES = 3;

    /** Below this many milliseconds the compiler and the collector tell more than the text. */
    private static final double MATTERS = 300;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Cost(double milliseconds, double megabytes) {}

    @Test
    void costGrowsWithTheText() {
        List<String> tooMuch = new ArrayList<>();
        HostileTexts.WORK.forEach((name, work) -> {
            System.out.printf(
                    Locale.ROOT,
                    "%n%-18s%s%n",
                    name,
                    "    1× ms    MB     2× ms    MB     4× ms    MB     8× ms    MB");
            HostileTexts.PATTERNS.forEach((language, patterns) -> {
                for (String pattern : patterns) {
                    row(name, pattern, language, work, tooMuch);
                }
            });
        });
        assertThat(tooMuch).isEmpty();
    }

    private void row(
            String name, String pattern, Language language, BiConsumer<String, Language> work, List<String> tooMuch) {
        List<Cost> costs = new ArrayList<>();
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s", shown(pattern)));
        for (int length : LENGTHS) {
            Cost cost = cost(HostileTexts.text(pattern, length), language, work);
            costs.add(cost);
            row.append(String.format(Locale.ROOT, "%9.1f %6.1f", cost.milliseconds(), cost.megabytes()));
        }
        System.out.println(row);
        double first = costs.get(1).milliseconds();
        double last = costs.get(3).milliseconds();
        if (last > MATTERS && last > 10 * first) {
            tooMuch.add(name + " of " + shown(pattern) + ": " + row);
        }
    }

    /** The best of some. */
    private Cost cost(String text, Language language, BiConsumer<String, Language> work) {
        double milliseconds = Double.MAX_VALUE;
        long bytes = 0;
        for (int time = 0; time < TIMES; time++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            work.accept(text, language);
            milliseconds = Math.min(milliseconds, (System.nanoTime() - start) / 1e6);
            bytes = thread.getCurrentThreadAllocatedBytes() - before;
        }
        return new Cost(milliseconds, bytes / 1048576.0);
    }

    private static String shown(String pattern) {
        StringBuilder shown = new StringBuilder();
        pattern.chars()
                .forEach(one -> shown.append(
                        one < ' ' || one > 0x2000 || Character.getType(one) == Character.NON_SPACING_MARK
                                ? String.format(Locale.ROOT, "U+%04X", one)
                                : String.valueOf((char) one)));
        return shown.toString().replace(' ', '·');
    }
}
