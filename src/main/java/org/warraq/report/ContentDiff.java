package org.warraq.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed between two contents, part by part: parts are matched by name, so a moved paragraph is not a new one. */
public final class ContentDiff {

    /** What became of a part. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED,
        CHANGED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part.
     *
     * @param paragraphId its name, see {@link Parts}
     * @param before the old text; {@code null} if it was added
     * @param after the new text; {@code null} if it was removed
     * @param words for a changed part, what changed in it
     */
    public record Row(
            String paragraphId,
            Fate kind,
            @Nullable String before,
            @Nullable String after,
            List<WordDiff.Run> words) {}

    private ContentDiff() {}

    /** Rows in the new content's order; what was removed stands after what it used to follow. */
    public static List<Row> between(Content before, Content after) {
        Map<String, String> old = texts(before);
        Map<String, String> made = texts(after);
        List<Row> rows = new ArrayList<>();
        List<String> order = order(new ArrayList<>(old.keySet()), new ArrayList<>(made.keySet()));
        for (String id : order) {
            rows.add(row(id, old.get(id), made.get(id)));
        }
        return rows;
    }

    private static List<String> order(List<String> old, List<String> made) {
        List<String> order = new ArrayList<>(made);
        for (int i = 0; i < old.size(); i++) {
            if (!made.contains(old.get(i))) {
                int after = i == 0 ? -1 : order.indexOf(old.get(i - 1));
                order.add(after + 1, old.get(i));
            }
        }
        return order;
    }

    private static Row row(String id, @Nullable String before, @Nullable String after) {
        if (before == null) {
            return new Row(id, Fate.ADDED, null, after, List.of());
        }
        if (after == null) {
            return new Row(id, Fate.REMOVED, before, null, List.of());
        }
        return before.equals(after)
                ? new Row(id, Fate.KEPT, before, after, List.of())
                : new Row(id, Fate.CHANGED, before, after, WordDiff.between(before, after));
    }

    private static Map<String, String> texts(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        Parts.of(content).forEach(part -> texts.put(part.id(), part.text()));
        return texts;
    }
}
