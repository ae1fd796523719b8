package org.warraq.desk.history;

import java.util.List;
import java.util.stream.Stream;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff;
import org.warraq.report.Contents;
import org.warraq.report.Facts;
import org.warraq.report.Version;

/** Two contents and what changed from one to the other, part by part, and in dates and other facts. Nothing can be said where a text was removed. */
public record Comparison(
        Content before, Content after, List<Integer> removed, List<ContentDiff.Row> rows, List<Facts.Change> facts) {

    static Comparison of(Version from, Version to) {
        Content before = Contents.parse(from.content());
        Content after = Contents.parse(to.content());
        List<Integer> removed = Stream.of(from, to)
                .filter(Version::isRemoved)
                .map(Version::number)
                .distinct()
                .toList();
        return removed.isEmpty()
                ? new Comparison(
                        before, after, removed, ContentDiff.between(before, after), Facts.between(before, after))
                : new Comparison(before, after, removed, List.of(), List.of());
    }

    /** How many parts and facts are not what or where they were. */
    public long changes() {
        return rows.stream().filter(row -> !row.same()).count() + facts.size();
    }
}
