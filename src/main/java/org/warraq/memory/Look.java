package org.warraq.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.memory.Lookup.OfClass;

/** One look at the memory for a few queries: what it asks of the database, and what has come of it so far. */
final class Look {

    private final List<Ranking> rankings;
    private final List<Lookup> lookups;
    private final List<Part> parts;
    private final Map<Column, Tally> tallies = new HashMap<>();

    /** What a query asks of a class of lengths. */
    private record Part(int query, OfClass ofClass) {}

    /** A part in a block. */
    private record Column(int part, int block) {}

    /** Where a text stands that may match. */
    record Spot(int query, int block, int place) {}

    Look(List<Ranking> rankings, Frequencies.Counts counts) {
        this.rankings = rankings;
        lookups = rankings.stream()
                .map(ranking -> new Lookup(ranking.asked().fingerprint(), counts))
                .toList();
        parts = IntStream.range(0, rankings.size()).boxed().flatMap(this::parts).toList();
    }

    private Stream<Part> parts(int query) {
        int min = rankings.get(query).query().min();
        return min == 100
                ? Stream.empty()
                : lookups.get(query).classes(min).stream().map(ofClass -> new Part(query, ofClass));
    }

    boolean isForSimilar() {
        return !parts.isEmpty();
    }

    /** Something of each query. */
    <T> List<T> ofQueries(Function<Asked, T> something) {
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
        return ofQuery(parts.get(part).query());
    }

    Ranking ofQuery(int query) {
        return rankings.get(query);
    }

    /**
     * A slice of a block.
     *
     * @param texts how many the block has
     */
    void slice(int part, int block, int texts, byte[] slice) {
        Column column = new Column(part, block);
        Tally tally = tallies.get(column);
        if (tally == null) {
            tally = new Tally(texts, parts.get(part).ofClass().marks().cardinality());
            tallies.put(column, tally);
        }
        tally.add(slice);
    }

    /** Where texts stand that the rankings want to have as well. @return null where they want no others */
    @Nullable
    List<Spot> next() {
        Map<Integer, Ranking.Step> steps = new HashMap<>();
        for (int query = 0; query < rankings.size(); query++) {
            Ranking.Step step = rankings.get(query).lower();
            if (step != null) {
                steps.put(query, step);
            }
        }
        return steps.isEmpty() ? null : spots(steps);
    }

    private List<Spot> spots(Map<Integer, Ranking.Step> steps) {
        List<Lookup.@Nullable Bearing> bearings = parts.stream()
                .map(part -> bearing(part, steps.get(part.query())))
                .toList();
        List<Spot> spots = new ArrayList<>();
        tallies.forEach((column, tally) -> {
            Lookup.Bearing bearing = bearings.get(column.part());
            if (bearing != null) {
                int query = parts.get(column.part()).query();
                tally.places(bearing.least(), bearing.end())
                        .forEach(place -> spots.add(new Spot(query, column.block(), place)));
            }
        });
        return spots;
    }

    private Lookup.@Nullable Bearing bearing(Part part, Ranking.@Nullable Step step) {
        return step == null ? null : lookups.get(part.query()).bearing(part.ofClass(), step.from(), step.end());
    }
}
