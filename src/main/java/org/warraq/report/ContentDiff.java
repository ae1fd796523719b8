package org.warraq.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.report.comparison.Moves;
import org.warraq.report.comparison.WordBreaks;

/**
 * What changed between two contents, part by part. Parts are matched by name before their texts are looked at, so a moved
 * paragraph is the same paragraph elsewhere, neither removed nor added.
 */
public final class ContentDiff {

    /** What became of a part. */
    public enum Fate implements Keyed {
        KEPT,
        ADDED,
        REMOVED,
        CHANGED;

        @Override
        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /**
     * One part.
     *
     * @param paragraphId its name, see {@link Parts}
     * @param moved whether it stands in another order among the paragraphs that both have, or went between body and
     *     background
     * @param before the old text; {@code null} if it was added
     * @param after the new text; {@code null} if it was removed
     * @param words for a changed part, what changed in it
     */
    public record Row(
            String paragraphId,
            Fate kind,
            boolean moved,
            @Nullable String before,
            @Nullable String after,
            List<WordDiff.Run> words) {

        /** Whether there is nothing to see: the same text in the same place. */
        public boolean same() {
            return kind == Fate.KEPT && !moved;
        }
    }

    /** Words put in and taken out. */
    public record Size(int added, int removed) {}

    private ContentDiff() {}

    /** Rows in the new content's order; what was removed stands after what it used to follow. */
    public static List<Row> between(Content before, Content after) {
        Map<String, String> old = texts(before);
        Map<String, String> made = texts(after);
        Set<String> moved = Moves.between(before, after);
        List<Row> rows = new ArrayList<>();
        for (String id : order(old.keySet(), made.keySet())) {
            rows.add(row(id, old.get(id), made.get(id), moved.contains(id)));
        }
        return rows;
    }

    /** How many words a change puts in and takes out; against {@link Content#EMPTY}, how many there are. */
    public static Size size(Content before, Content after) {
        int added = 0;
        int removed = 0;
        for (Row row : between(before, after)) {
            switch (row.kind()) {
                case ADDED -> added += WordBreaks.count(row.after() + "");
                case REMOVED -> removed += WordBreaks.count(row.before() + "");
                case CHANGED -> {
                    added += count(row, WordDiff.Kind.ADDED);
                    removed += count(row, WordDiff.Kind.REMOVED);
                }
                case KEPT -> {
                    // nothing put in, nothing taken out
                }
            }
        }
        return new Size(added, removed);
    }

    private static int count(Row row, WordDiff.Kind kind) {
        return row.words().stream()
                .filter(run -> run.kind() == kind)
                .mapToInt(run -> WordBreaks.count(run.text()))
                .sum();
    }

    private static List<String> order(Set<String> old, Set<String> made) {
        Map<String, List<String>> followers = new HashMap<>();
        List<String> order = new ArrayList<>();
        String last = "";
        for (String id : old) {
            if (made.contains(id)) {
                last = id;
            } else {
                followers.computeIfAbsent(last, key -> new ArrayList<>()).add(id);
            }
        }
        order.addAll(followers.getOrDefault("", List.of()));
        for (String id : made) {
            order.add(id);
            order.addAll(followers.getOrDefault(id, List.of()));
        }
        return order;
    }

    private static Row row(String id, @Nullable String before, @Nullable String after, boolean moved) {
        if (before == null) {
            return new Row(id, Fate.ADDED, false, null, after, List.of());
        }
        if (after == null) {
            return new Row(id, Fate.REMOVED, false, before, null, List.of());
        }
        return before.equals(after)
                ? new Row(id, Fate.KEPT, moved, before, after, List.of())
                : new Row(id, Fate.CHANGED, moved, before, after, WordDiff.between(before, after));
    }

    // A paragraph is there even while it is blank; a blank field is not.
    private static Map<String, String> texts(Content content) {
        Set<String> paragraphs = new HashSet<>();
        content.paragraphs().forEach(paragraph -> paragraphs.add(paragraph.id() + ""));
        Map<String, String> texts = new LinkedHashMap<>();
        Parts.replace(content, (id, text) -> {
            if (!text.isBlank() || paragraphs.contains(id)) {
                texts.put(id, text);
            }
            return text;
        });
        return texts;
    }
}
