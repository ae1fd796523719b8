package org.warraq.translation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How long checks take, {@code warraq_checks_seconds}: of a sentence while somebody types, and of whole editions. */
@Component
public class CheckTimes {

    private final Timer sentences;
    private final Timer editions;

    CheckTimes(MeterRegistry metrics) {
        this.sentences = timer(metrics, "sentence");
        this.editions = timer(metrics, "edition");
    }

    private static Timer timer(MeterRegistry metrics, String of) {
        return Timer.builder("warraq.checks")
                .tag("of", of)
                .description("Running the quality checks")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(metrics);
    }

    public <T> T sentence(Supplier<T> checks) {
        return timed(sentences, checks);
    }

    public <T> T edition(Supplier<T> checks) {
        return timed(editions, checks);
    }

    private static <T> T timed(Timer timer, Supplier<T> checks) {
        Timer.Sample sample = Timer.start();
        try {
            return checks.get();
        } finally {
            sample.stop(timer);
        }
    }
}
