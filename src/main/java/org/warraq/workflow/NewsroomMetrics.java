package org.warraq.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.warraq.report.ReportState;

/**
 * How the newsroom stands, as metrics; each is explained in {@code src/docs/operation.md}. However often and by however many they
 * are read, a node looks once in {@link #EVERY}. Where it cannot, they are {@code NaN}.
 */
@Component
class NewsroomMetrics implements MeterBinder {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private final Sampled<NewsroomNumbers.Now> now;
    private final Sampled<Map<String, Long>> ended;

    NewsroomMetrics(NewsroomNumbers numbers) {
        this.now = new Sampled<>(EVERY, System::nanoTime, numbers::now);
        this.ended = new Sampled<>(SELDOM, System::nanoTime, numbers::ended);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ReportState state : ReportState.values()) {
            Gauge.builder("warraq.reports", this, all -> all.reports(state))
                    .tag("state", state.key())
                    .description("Reports by where they stand")
                    .register(registry);
        }
        for (Stage stage : Stage.values()) {
            stage(registry, "warraq.tasks", "Open tasks", stage, NewsroomNumbers.Now::open);
            stage(
                    registry,
                    "warraq.tasks.overdue",
                    "Open tasks whose deadline is over",
                    stage,
                    NewsroomNumbers.Now::overdue);
        }
        one(registry, "warraq.standing.still", "Failed jobs and late releases", NewsroomNumbers.Now::standingStill);
        one(registry, "warraq.jobs.failed", "Jobs that failed and are tried again", NewsroomNumbers.Now::failedJobs);
        one(
                registry,
                "warraq.releases.failed",
                "Releases that failed and are tried again",
                NewsroomNumbers.Now::failedReleases);
    }

    private double reports(ReportState state) {
        Optional<Map<String, Long>> counts =
                NewsroomNumbers.isEnded(state) ? ended.get() : now.get().map(NewsroomNumbers.Now::reports);
        return count(counts, state.key());
    }

    private void stage(
            MeterRegistry registry,
            String name,
            String description,
            Stage stage,
            Function<NewsroomNumbers.Now, Map<String, Long>> of) {
        Gauge.builder(name, now, counted -> count(counted.get().map(of), stage.key()))
                .tag("stage", stage.key())
                .description(description)
                .register(registry);
    }

    private void one(
            MeterRegistry registry, String name, String description, ToDoubleFunction<NewsroomNumbers.Now> of) {
        Gauge.builder(name, now, counted -> counted.get().map(of::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    private static double count(Optional<Map<String, Long>> counts, String of) {
        return counts.map(known -> known.getOrDefault(of, 0L).doubleValue()).orElse(Double.NaN);
    }
}
