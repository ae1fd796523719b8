package org.warraq.desk.history;

import java.util.List;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff;

/** Two contents and what changed from one to the other, part by part. */
public record Comparison(Content before, Content after, List<ContentDiff.Row> rows) {

    static Comparison of(Content before, Content after) {
        return new Comparison(before, after, ContentDiff.between(before, after));
    }

    /** How many parts are not what they were. */
    public long changes() {
        return rows.stream().filter(row -> row.kind() != ContentDiff.Fate.KEPT).count();
    }
}
