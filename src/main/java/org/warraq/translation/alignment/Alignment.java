package org.warraq.translation.alignment;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentContext;
import org.warraq.translation.SegmentOverSource;
import org.warraq.translation.SourcePiece;

/**
 * Brings segments in line with a source that changed. What says the same is found first: by longest common subsequence over
 * the whole edition, then wherever it was moved to. What is left is matched inside its paragraph, then between what was found.
 * Unchanged segments keep everything, changed ones are reopened and keep their target, the others are removed.
 */
public final class Alignment {

    /** Longer editions that share next to nothing would take seconds to compare: equal sentences still find each other. */
    private static final int COMPARED = 6_000;

    /** Sentences of two paragraphs are one and the same only if they share about this much. */
    private static final double ALIKE = 0.4;

    private final List<Segment> old;
    private final List<SourcePiece> made;
    private final boolean minor;
    private final boolean[] used;
    private final @Nullable Segment[] aligned;
    // for each new piece that says what an old segment says: which one
    private final int[] same;
    private final boolean[] anchor;

    private Alignment(List<Segment> old, List<SourcePiece> made, boolean minor) {
        this.old = old;
        this.made = made;
        this.minor = minor;
        this.used = new boolean[old.size()];
        this.aligned = new Segment[made.size()];
        this.same = new int[made.size()];
        this.anchor = new boolean[made.size()];
        Arrays.fill(same, -1);
    }

    /**
     * Old segments over a new source.
     *
     * @param segments one for each piece, in order
     * @param removed those whose source is gone
     */
    public record Aligned(List<Segment> segments, List<Segment> removed) {}

    /** @param minor whether whoever changed the source said that it matters to no translation */
    public static Aligned of(List<Segment> old, List<SourcePiece> made, boolean minor) {
        Alignment alignment = new Alignment(old, made, minor);
        alignment.findInOrder();
        alignment.findMoved((kind, piece) -> piece.paragraphId());
        alignment.findMoved((kind, piece) -> kind);
        alignment.keepSame();
        alignment.matchRest(alignment::paragraphs, 0);
        alignment.matchRest(alignment::slots, ALIKE);
        return alignment.result();
    }

    private Aligned result() {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Segment found = aligned[i];
            segments.add(found == null ? Segment.open(made.get(i)) : found);
        }
        List<Segment> removed = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (!used[i]) {
                removed.add(old.get(i));
            }
        }
        return new Aligned(segments, removed);
    }

    private static List<String> key(SourcePiece piece) {
        return List.of(piece.home(), piece.source());
    }

    private void findInOrder() {
        List<List<String>> before = old.stream().map(one -> key(one.piece())).toList();
        List<List<String>> after = made.stream().map(Alignment::key).toList();
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            anchor(head, head++);
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
            anchor(before.size() - tail, after.size() - tail);
        }
        if (before.size() + after.size() - 2 * (head + tail) <= COMPARED) {
            common(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), head);
        }
    }

    private void common(List<List<String>> before, List<List<String>> after, int offset) {
        int i = 0;
        int j = 0;
        List<AbstractDelta<List<String>>> deltas =
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
        for (AbstractDelta<List<String>> delta : deltas) {
            while (i < delta.getSource().getPosition()) {
                anchor(offset + i++, offset + j++);
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < before.size()) {
            anchor(offset + i++, offset + j++);
        }
    }

    private void anchor(int from, int to) {
        same[to] = from;
        anchor[to] = true;
        used[from] = true;
    }

    /** Finds what says the same elsewhere; first come, first served. */
    private void findMoved(BiFunction<String, SourcePiece, String> place) {
        Map<List<String>, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (!used[i]) {
                SourcePiece piece = old.get(i).piece();
                List<String> key = List.of(place.apply(piece.kind(), piece), piece.kind(), piece.source());
                waiting.computeIfAbsent(key, one -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < made.size(); j++) {
            SourcePiece piece = made.get(j);
            List<String> key = List.of(place.apply(piece.kind(), piece), piece.kind(), piece.source());
            Integer from = same[j] >= 0
                    ? null
                    : waiting.getOrDefault(key, new ArrayDeque<>()).poll();
            if (from != null) {
                same[j] = from;
                used[from] = true;
            }
        }
    }

    private void keepSame() {
        List<SourcePiece> before = old.stream().map(Segment::piece).toList();
        for (int j = 0; j < made.size(); j++) {
            if (same[j] >= 0) {
                boolean moved = !SegmentContext.of(before, same[j]).equals(SegmentContext.of(made, j));
                Segment kept = old.get(same[j]);
                aligned[j] = SegmentOverSource.at(
                        kept, made.get(j), moved && !kept.target().isBlank());
            }
        }
    }

    /** Unmatched old segments and unmatched new pieces, as indexes, that may belong together. */
    private record Group(List<Integer> before, List<Integer> after) {
        Group() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private void matchRest(java.util.function.Supplier<Map<String, Group>> groups, double alike) {
        groups.get().values().forEach(group -> match(group, alike));
    }

    private Map<String, Group> paragraphs() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < old.size(); i++) {
            group(groups, old.get(i).paragraphId(), !used[i]).before().addAll(used[i] ? List.of() : List.of(i));
        }
        for (int j = 0; j < made.size(); j++) {
            boolean free = aligned[j] == null;
            group(groups, made.get(j).paragraphId(), free).after().addAll(free ? List.of(j) : List.of());
        }
        return groups;
    }

    // Between the same two anchors, and of the same kind.
    private Map<String, Group> slots() {
        Map<String, Group> groups = new LinkedHashMap<>();
        int[] slot = new int[old.size()];
        int last = 0;
        for (int j = 0; j < made.size(); j++) {
            if (anchor[j]) {
                last++;
                slot[same[j]] = last;
            } else if (aligned[j] == null) {
                group(groups, last + made.get(j).kind(), true).after().add(j);
            }
        }
        last = 0;
        for (int i = 0; i < old.size(); i++) {
            last = slot[i] > 0 ? slot[i] : last;
            if (!used[i]) {
                group(groups, last + old.get(i).piece().kind(), true).before().add(i);
            }
        }
        return groups;
    }

    private static Group group(Map<String, Group> groups, String key, boolean wanted) {
        return wanted ? groups.computeIfAbsent(key, one -> new Group()) : new Group();
    }

    private void match(Group group, double alike) {
        List<Segment> before = group.before().stream().map(old::get).toList();
        List<SourcePiece> after = group.after().stream().map(made::get).toList();
        for (SentenceMatching.Match match : SentenceMatching.of(before, after, alike)) {
            SourcePiece first = made.get(group.after().get(match.to()));
            Segment base = before.get(match.from());
            for (int i = 1; i < match.segments(); i++) {
                base = SegmentOverSource.joined(base, before.get(match.from() + i));
            }
            aligned[Objects.requireNonNull(group.after().get(match.to()))] = SegmentOverSource.over(base, first, minor);
            for (int i = 0; i < match.segments(); i++) {
                used[group.before().get(match.from() + i)] = true;
            }
        }
    }
}
