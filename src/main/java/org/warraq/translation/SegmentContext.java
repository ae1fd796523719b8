package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.LearnedPair;
import org.warraq.memory.Query;

/** Where segments stand, as the memory knows it: between which sentences, in which paragraph of which report. */
final class SegmentContext {

    private SegmentContext() {}

    /** The source before or behind it in the running text; {@code null} beside fields and at both ends. */
    static @Nullable String neighbour(List<Segment> all, int index, int step) {
        int next = index + step;
        boolean running = all.get(index).piece().isRunning()
                && next >= 0
                && next < all.size()
                && all.get(next).piece().isRunning();
        return running ? all.get(next).source() : null;
    }

    /** Paragraph ids live as long as the paragraph, and are a report's own. */
    private static String lineage(UUID report, Segment segment) {
        return report + "/" + segment.paragraphId();
    }

    static Query query(UUID report, Language from, Language to, List<Segment> all, int index, int min, int limit) {
        Segment segment = all.get(index);
        return new Query(
                from,
                to,
                segment.source(),
                neighbour(all, index, -1),
                neighbour(all, index, 1),
                lineage(report, segment),
                min,
                limit);
    }

    static LearnedPair learnt(
            UUID report,
            int version,
            Language from,
            Language to,
            List<Segment> all,
            int index,
            UUID translator,
            @Nullable UUID reviewer) {
        Segment segment = all.get(index);
        return new LearnedPair(
                from,
                segment.source(),
                to,
                segment.target(),
                neighbour(all, index, -1),
                neighbour(all, index, 1),
                lineage(report, segment),
                report,
                version,
                translator,
                reviewer);
    }
}
