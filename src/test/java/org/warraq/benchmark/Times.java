package org.warraq.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How long single calls took, in milliseconds. */
record Times(double[] sorted) {

    static <T> Times of(List<T> inputs, Consumer<T> call) {
        LongSupplier clock = System::nanoTime;
        double[] times = inputs.stream()
                .mapToDouble(input -> {
                    long start = clock.getAsLong();
                    call.accept(input);
                    return (clock.getAsLong() - start) / 1e6;
                })
                .toArray();
        Arrays.sort(times);
        return new Times(times);
    }

    double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }
}
