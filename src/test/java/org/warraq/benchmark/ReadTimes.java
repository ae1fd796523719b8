package org.warraq.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long reads took, by how they were done and how many versions there were. */
final class ReadTimes {

    static final String HEADING = String.format(
            "%9s %8s %8s | %8s %6s %8s %6s | %8s %6s %8s %6s | %7s %7s%n",
            "versions",
            "text B",
            "kept B",
            "latest",
            "x",
            "earlier",
            "x",
            "bare l.",
            "x",
            "bare e.",
            "x",
            "l./bare",
            "e./bare");

    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    void keep(String how, int count, long nanos) {
        taken.computeIfAbsent(how + " " + count, key -> new ArrayList<>()).add(nanos);
    }

    /** In microseconds. */
    double median(String how, int count) {
        List<Long> sorted = taken.getOrDefault(how + " " + count, List.of()).stream()
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2) / 1_000.0;
    }

    /** @param stored bytes of text and of what is kept of it, with a space between */
    String line(int count, String stored) {
        String[] bytes = stored.split(" ");
        StringBuilder line = new StringBuilder(String.format("%9d %8s %8s |", count, bytes[0], bytes[1]));
        for (String how : List.of("product latest", "product earlier", "bare latest", "bare earlier")) {
            double here = median(how, count);
            line.append(String.format(Locale.ROOT, " %8.1f %6.2f", here, here / median(how, 1)));
            line.append(how.endsWith("earlier") ? " |" : "");
        }
        return line.append(String.format(
                        Locale.ROOT,
                        " %7.2f %7.2f%n",
                        median("product latest", count) / median("bare latest", count),
                        median("product earlier", count) / median("bare earlier", count)))
                .toString();
    }
}
