package org.warraq.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.report.ChangedPassage;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff.Fate;

/**
 * One of a report's releases, in one language, as readers may still look it up.
 *
 * @param note what they were told with it
 * @param touched whether this language said something else in the release before
 * @param closed whether its text was closed: there is no content then
 * @param removed whether its text was taken out for good: there is no content then
 */
record PastRelease(
        int number,
        String kind,
        Instant releasedAt,
        @Nullable String note,
        boolean touched,
        boolean closed,
        boolean removed,
        Content content) {

    /** Whether there are words to be read. */
    public boolean isReadable() {
        return !closed && !removed;
    }

    /** What changed since the release before, passage by passage; all of it, where that says nothing any more. */
    List<ChangedPassage> since(@Nullable PastRelease before) {
        Content earlier = before != null && before.isReadable() ? before.content() : content;
        return ChangedPassage.between(earlier, content);
    }

    /** How many passages are not what they were in the release before. */
    static long changes(List<ChangedPassage> passages) {
        return passages.stream().filter(one -> one.fate() != Fate.KEPT).count();
    }
}
