package org.warraq.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.report.comparison.MergeParts;
import org.warraq.report.comparison.MergeResult;

/**
 * Brings two contents together that grew from one, part by part. What only one side changed is taken from that side; what
 * both changed is kept twice until somebody says which. Nothing is left out unless one side took it away and the other had
 * not touched it.
 */
public final class Merge {

    private final @Nullable MergeParts base;
    private final MergeParts mine;
    private final MergeParts theirs;

    private Merge(@Nullable MergeParts base, MergeParts mine, MergeParts theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** @param base what both started from; {@code null} if nobody knows any more */
    public static Merge of(@Nullable Content base, Content mine, Content theirs) {
        MergeParts other = MergeParts.of(theirs);
        return new Merge(base == null ? null : MergeParts.of(base), MergeParts.of(adopt(mine, theirs)), other);
    }

    // A paragraph that was given its id while the answer got lost is the same paragraph.
    private static Content adopt(Content mine, Content theirs) {
        Set<String> taken = mine.ids();
        List<Content.Paragraph> free = new ArrayList<>(
                theirs.paragraphs().filter(one -> !taken.contains(one.id())).toList());
        return mine.withEachParagraph(paragraph -> {
            if (paragraph.id() != null) {
                return paragraph;
            }
            for (Content.Paragraph one : free) {
                if (one.text().equals(paragraph.text())) {
                    free.remove(one);
                    return one;
                }
            }
            return paragraph;
        });
    }

    /** The parts in which the two differ, in reading order; empty where they say the same. */
    public List<MergeRow> rows() {
        Set<String> names = new LinkedHashSet<>(mine.texts().keySet());
        names.addAll(theirs.texts().keySet());
        List<MergeRow> rows = new ArrayList<>();
        for (String name : names) {
            String one = mine.texts().get(name);
            String other = theirs.texts().get(name);
            if (!Objects.equals(one, other)) {
                rows.add(row(name, one, other));
            }
        }
        return rows;
    }

    private MergeRow row(String name, @Nullable String one, @Nullable String other) {
        List<WordDiff.Run> words = one == null || other == null ? List.of() : WordDiff.between(other, one);
        if (base != null) {
            String before = base.texts().get(name);
            if (Objects.equals(before, other)) {
                return new MergeRow(name, one, other, MergeChoice.MINE, true, words);
            }
            if (Objects.equals(before, one)) {
                return new MergeRow(name, one, other, MergeChoice.THEIRS, true, words);
            }
        }
        return new MergeRow(name, one, other, safe(name, one, other), false, words);
    }

    private static MergeChoice safe(String name, @Nullable String one, @Nullable String other) {
        if (one == null) {
            return MergeChoice.THEIRS;
        }
        return other != null && MergeParts.holdsBoth(name) ? MergeChoice.BOTH : MergeChoice.MINE;
    }

    /** Whether the two say the same in the same order. */
    public boolean isNothing() {
        return rows().isEmpty() && mine.order().equals(theirs.order());
    }

    /** @param choices by part; where a part is not in it, what is taken anyway */
    public Content with(Map<String, MergeChoice> choices) {
        MergeResult result = new MergeResult(mine, theirs);
        for (MergeRow row : rows()) {
            result.choose(row, choices.getOrDefault(row.part(), row.choice()));
        }
        boolean moved = base == null || !mine.order().equals(base.order());
        return moved ? result.inOrderOf(mine, theirs) : result.inOrderOf(theirs, mine);
    }
}
