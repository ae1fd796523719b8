package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.LearnedPair;
import org.warraq.memory.Query;

/**
 * Between which sentences one stands, as the memory learns and is asked it: running text is read on from paragraph to
 * paragraph and from the body to the background, while a field such as the headline stands by itself.
 *
 * @param previous the source before it; {@code null} where there is none
 * @param next the source behind it; {@code null} where there is none
 */
public record SegmentContext(
        @Nullable String previous, @Nullable String next) {

    /** @param all everything that is translated of the report, in its order */
    public static SegmentContext of(List<SourcePiece> all, int index) {
        return of(all, Function.identity(), index);
    }

    /**
     * The question to the memory for one of a report's segments.
     *
     * @param all every segment of the report, in its order
     */
    public static Query query(
            UUID report, Language from, Language to, List<Segment> all, int index, int min, int limit) {
        Segment segment = all.get(index);
        SegmentContext context = of(all, Segment::piece, index);
        return new Query(
                from, to, segment.source(), context.previous, context.next, lineage(report, segment), min, limit);
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
        SegmentContext context = of(all, Segment::piece, index);
        return new LearnedPair(
                from,
                segment.source(),
                to,
                segment.target(),
                context.previous,
                context.next,
                lineage(report, segment),
                report,
                version,
                translator,
                reviewer);
    }

    private static <T> SegmentContext of(List<T> all, Function<T, SourcePiece> piece, int index) {
        return new SegmentContext(neighbour(all, piece, index, -1), neighbour(all, piece, index, 1));
    }

    private static <T> @Nullable String neighbour(List<T> all, Function<T, SourcePiece> piece, int index, int step) {
        int place = index + step;
        if (place < 0 || place >= all.size() || !piece.apply(all.get(index)).isRunning()) {
            return null;
        }
        SourcePiece neighbour = piece.apply(all.get(place));
        return neighbour.isRunning() ? neighbour.source() : null;
    }

    /** Paragraph ids live as long as the paragraph, and are a report's own. */
    private static String lineage(UUID report, Segment segment) {
        return report + "/" + segment.paragraphId();
    }
}
