package org.warraq.memory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.warraq.memory.index.BitSlice;
import org.warraq.memory.index.BitSliceCache;
import org.warraq.memory.index.BitSliceCache.Packed;
import org.warraq.memory.index.BitSliceCounter;
import org.warraq.memory.index.KeyFrequencies;
import org.warraq.memory.search.CandidateQueue.Spot;
import org.warraq.memory.search.MarkSelection.OfClass;

/** One look at the memory for a few queries: what it asks of the database, and what has come of it so far. */
public final class CandidateSearch {

    private final List<Ranking> rankings;
    private final List<CandidateQueue> prospects;
    private final List<Part> parts;
    private final List<Column> columns = new ArrayList<>();

    /**
     * What a query asks of a class of lengths.
     *
     * @param leasts of how many tokens a text bears the marks at least that may reach each of {@link CandidateQueue#floors}
     */
    private record Part(int query, OfClass ofClass, int[] leasts) {

        /** The highest that a text with so many marks may reach. */
        int step(int count) {
            int step = leasts.length - 1;
            while (leasts[step] > count) {
                step--;
            }
            return step;
        }
    }

    /** A part in a block. */
    private record Column(Part part, Packed block, int texts) {

        int marks() {
            return part.ofClass().marks().size();
        }
    }

    CandidateSearch(List<Ranking> rankings, KeyFrequencies.Counts counts) {
        this.rankings = rankings;
        prospects = rankings.stream().map(CandidateQueue::new).toList();
        parts = IntStream.range(0, rankings.size())
                .filter(query -> rankings.get(query).query().min() < 100)
                .boxed()
                .flatMap(query -> parts(query, counts))
                .toList();
    }

    private Stream<Part> parts(int query, KeyFrequencies.Counts counts) {
        PreparedQuery asked = rankings.get(query).asked();
        MarkSelection lookup = new MarkSelection(asked.fingerprint(), counts);
        int min = asked.query().min();
        return lookup.classes(min).stream()
                .map(of -> new Part(
                        query,
                        of,
                        CandidateQueue.floors(min)
                                .map(floor -> lookup.least(of, floor))
                                .toArray()));
    }

    boolean isForSimilar() {
        return !parts.isEmpty();
    }

    /** Something of each query. */
    <T> List<T> ofQueries(Function<PreparedQuery, T> something) {
        return rankings.stream().map(Ranking::asked).map(something).toList();
    }

    /** Something of each part. */
    <T> List<T> ofParts(Function<OfClass, T> something) {
        return parts.stream().map(Part::ofClass).map(something).toList();
    }

    /** The language each part is of. */
    List<String> languages() {
        return parts.stream()
                .map(part -> rankings.get(part.query()).query().from().tag())
                .toList();
    }

    /** A text that is equal. */
    void equal(int query, UUID unit, int position, boolean inContext) {
        rankings.get(query).addEqual(unit, position, inContext);
    }

    /** Whose a part is. */
    Ranking ofPart(int part) {
        return rankings.get(parts.get(part).query());
    }

    /**
     * A block in which there may be matches.
     *
     * @param texts how many it has
     */
    void block(int part, Packed block, int texts) {
        columns.add(new Column(parts.get(part), block, texts));
    }

    /** Counts the marks of the texts of all blocks. */
    void count(BitSliceCache slices) {
        int texts = columns.stream().mapToInt(Column::texts).max().orElse(0);
        int marks = columns.stream().mapToInt(Column::marks).max().orElse(0);
        BitSliceCounter tally = new BitSliceCounter(texts, marks);
        for (Column column : columns) {
            count(column, slices.of(column.block()), tally);
        }
    }

    private void count(Column column, BitSlice[] ofBlock, BitSliceCounter tally) {
        Part part = column.part();
        CandidateQueue mine = prospects.get(part.query());
        List<BitSlice> slices =
                part.ofClass().marks().stream().map(mark -> ofBlock[mark]).toList();
        tally.count(
                column.texts(),
                slices,
                part.ofClass().least(),
                (place, count) -> mine.add(column.block().block(), place, part.step(count)));
    }

    /** Where texts stand that the rankings want to have as well. */
    List<Spot> next() {
        return prospects.stream().flatMap(mine -> mine.next().stream()).toList();
    }
}
