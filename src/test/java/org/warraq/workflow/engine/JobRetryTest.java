package org.warraq.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRetryTest {

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT10S",
        "3, PT20S",
        "5, PT1M20S",
        "11, PT1H25M20S",
        "12, PT2H",
        "40, PT2H",
        "100000, PT2H"
    })
    void pausesGrowToHours(int tries, Duration pause) {
        assertThat(JobRetry.pause("pretranslate", tries)).isEqualTo(pause);
        assertThat(JobRetry.pause("publish", tries)).isEqualTo(Duration.ofSeconds(2));
    }
}
