package org.warraq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warraq.language.Language;

/** A part of {@link HostileTextBenchmark}: what each is done with takes memory in proportion to the text, and ends. */
class HostileTextsTest {

    private static final int LENGTH = 16_000;
    private static final long SMALL = 32 << 20;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void memoryGrowsWithTheText() {
        HostileTexts.WORK.forEach((name, work) -> HostileTexts.PATTERNS.forEach((language, patterns) -> {
            for (String pattern : every(3, patterns, name.length())) {
                long once = bytes(HostileTexts.text(pattern, LENGTH / 8), language, work);
                assertThat(bytes(HostileTexts.text(pattern, LENGTH), language, work))
                        .as("%s of %s", name, pattern)
                        .isLessThan(SMALL + 16 * once);
            }
        }));
    }

    private static List<String> every(int step, List<String> patterns, int from) {
        return patterns.stream()
                .filter(pattern -> (patterns.indexOf(pattern) + from) % step == 0)
                .toList();
    }

    private long bytes(String text, Language language, BiConsumer<String, Language> work) {
        long before = thread.getCurrentThreadAllocatedBytes();
        work.accept(text, language);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
