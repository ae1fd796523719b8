package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RepeatedTroubleTest {

    private final AtomicLong seconds = new AtomicLong(7);
    private final RepeatedTrouble trouble =
            new RepeatedTrouble(LoggerFactory.getLogger("org.warraq.test"), "It rains", seconds::get);

    @Test
    void troubleIsToldWhenItBeginsAndEndsAndSeldomBetween(CapturedOutput output) {
        for (int second = 0; second < 65; second++) {
            trouble.failed("a cloud");
            seconds.incrementAndGet();
        }
        trouble.over();
        trouble.over();
        assertThat(output.getAll().lines().filter(line -> line.contains("It rains")))
                .hasSize(4)
                .anyMatch(line -> line.endsWith("It rains: a cloud"))
                .anyMatch(line -> line.endsWith("It rains, since 60 s: a cloud"))
                .anyMatch(line -> line.endsWith("It rains: over, after 65 s"));
    }
}
