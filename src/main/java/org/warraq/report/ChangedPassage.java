package org.warraq.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.comparison.Moves;
import org.warraq.report.comparison.ReadingOrder;

/**
 * A passage in two versions of an edition.
 *
 * @param before {@code null} where the earlier one lacks it
 * @param after {@code null} where the later one does
 * @param moved whether it stands elsewhere among what both have
 */
public record ChangedPassage(
        @Nullable ReadPassage before, @Nullable ReadPassage after, boolean moved) {

    /** Every passage of either, in the order of the later; what only the earlier has stands behind what it followed. */
    public static List<ChangedPassage> between(Content before, Content after) {
        Map<String, ReadPassage> old = byName(before);
        Map<String, ReadPassage> made = byName(after);
        Set<String> moved = moved(before, after);
        return inOrder(List.of(made, old)).stream()
                .map(id -> new ChangedPassage(old.get(id), made.get(id), moved.contains(id)))
                .toList();
    }

    /** The passages of a content, in reading order. */
    public static Map<String, ReadPassage> byName(Content content) {
        return ReadPassage.of(content).stream()
                .collect(
                        Collectors.toMap(ReadPassage::id, passage -> passage, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * One order of what several editions have: the first one's, and what only another has stands behind what it follows there.
     *
     * @param editions the passages of each by name, in their order
     */
    public static List<String> inOrder(Collection<Map<String, ReadPassage>> editions) {
        return ReadingOrder.of(editions);
    }

    /** The names of the paragraphs that stand elsewhere. */
    public static Set<String> moved(Content before, Content after) {
        return Moves.between(before, after);
    }

    /** Whether readers see anything else than before, or elsewhere. */
    public boolean isChanged() {
        return moved || fate() != Fate.KEPT;
    }

    public Fate fate() {
        if (before == null) {
            return after == null ? Fate.KEPT : Fate.ADDED;
        }
        if (after == null) {
            return Fate.REMOVED;
        }
        return after.seen().equals(before.seen()) ? Fate.KEPT : Fate.CHANGED;
    }

    /** What changed in its words; empty where it has none of its own, and of a public note: each is said anew. */
    public List<WordDiff.Run> runs() {
        if (after != null && after.id().equals(PartName.PUBLIC_NOTE.text())) {
            return List.of();
        }
        return after instanceof ReadPassage.Words now && before instanceof ReadPassage.Words earlier
                ? WordDiff.between(earlier.text(), now.text())
                : List.of();
    }
}
