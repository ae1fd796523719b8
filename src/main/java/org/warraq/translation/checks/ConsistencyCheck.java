package org.warraq.translation.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warraq.language.Keys;

/**
 * One source with two translations in one text, or two sources with one translation. Compares segments; of a single pair,
 * its lines. Letter case, vowel signs and the mark at the end make no difference.
 */
final class ConsistencyCheck implements Check {

    private record Line(Pair pair, String source, String target, int start, int end) {}

    @Override
    public String name() {
        return "consistency";
    }

    @Override
    public void pairs(List<Pair> segments, FoundCollector notes) {
        Map<String, Line> forward = new HashMap<>();
        Map<String, Line> back = new HashMap<>();
        for (Line line : segments.stream().flatMap(pair -> lines(pair).stream()).toList()) {
            if (line.source().isEmpty() || line.target().isEmpty()) {
                continue;
            }
            Line known = forward.putIfAbsent(line.source(), line);
            Line reverse = back.putIfAbsent(line.target(), line);
            if (known != null && !known.target().equals(line.target())) {
                notes.add(line.pair().target(), line.start(), line.end(), "consistency", List.of(), text(known));
            } else if (reverse != null && !reverse.source().equals(line.source())) {
                notes.add(line.pair().target(), line.start(), line.end(), "consistency-reverse", List.of());
            }
        }
    }

    private static String text(Line line) {
        return line.pair().target().text().substring(line.start(), line.end());
    }

    private static List<Line> lines(Pair pair) {
        String[] from = pair.source().text().split("\n", -1);
        String[] to = pair.target().text().split("\n", -1);
        if (from.length != to.length) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < from.length; i++) {
            lines.add(new Line(pair, key(from[i]), key(to[i]), start, start + to[i].length()));
            start += to[i].length() + 1;
        }
        return lines;
    }

    private static String key(String line) {
        return Keys.fuzzy(line).replaceFirst("[\\s.!؟?:;؛،,]+$", "");
    }
}
