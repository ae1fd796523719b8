package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SampledTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicLong looks = new AtomicLong();

    @Test
    void oneLookIsTakenInAWhileHoweverManyAsk() {
        Sampled<Long> sampled = sampled(false);
        assertThat(sampled.get()).contains(1L);
        pass(14);
        assertThat(sampled.get()).contains(1L);
        pass(1);
        assertThat(sampled.get()).contains(2L);
        assertThat(sampled.get()).contains(2L);
    }

    @Test
    void lookThatFailsIsNotRepeatedAtOnceAndShowsNothingOld() {
        Sampled<Long> sampled = sampled(true);
        assertThat(sampled.get()).contains(1L);
        pass(15);
        assertThat(sampled.get()).isEmpty();
        assertThat(sampled.get()).isEmpty();
        assertThat(looks).hasValue(2);
        pass(15);
        assertThat(sampled.get()).contains(3L);
    }

    @Test
    void whoAsksDuringALookIsNotKeptWaiting() {
        AtomicLong inner = new AtomicLong();
        Sampled<?>[] itself = new Sampled<?>[1];
        itself[0] = new Sampled<>(Duration.ofSeconds(15), nanos::get, () -> {
            assertThat(itself[0].get()).isEmpty();
            return inner.incrementAndGet();
        });
        assertThat(itself[0].get()).isPresent();
        assertThat(inner).hasValue(1);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private Sampled<Long> sampled(boolean failsOnce) {
        return new Sampled<>(Duration.ofSeconds(15), nanos::get, () -> {
            long look = looks.incrementAndGet();
            if (failsOnce && look == 2) {
                throw new IllegalStateException("no database");
            }
            return look;
        });
    }
}
