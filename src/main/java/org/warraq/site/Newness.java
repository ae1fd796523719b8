package org.warraq.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.warraq.report.ChangedPassage;
import org.warraq.report.Content;
import org.warraq.report.ContentDiff.Fate;
import org.warraq.report.ReadPassage;

/** What an update brought, where nobody said it in words: found by the difference to what readers had before. */
final class Newness {

    private Newness() {}

    /** The release it is compared with; none where a note says what is new. */
    static Optional<PastRelease> against(ReleasedReport report, List<PastRelease> history) {
        return !report.kind().equals("update") || report.note() != null
                ? Optional.empty()
                : history.stream()
                        .filter(one -> one.number() < report.release() && one.touched())
                        .findFirst();
    }

    /** The words that are new or others, in reading order; none where a note says it, or nothing is there to compare with. */
    static List<ReadPassage.Words> of(ReleasedReport report, List<PastRelease> history, ReleasedReports reports) {
        List<Integer> before = against(report, history).stream()
                .filter(PastRelease::isReadable)
                .map(PastRelease::number)
                .toList();
        Map<Integer, Content> texts = before.isEmpty() ? Map.of() : reports.texts(report, before);
        return texts.values().stream()
                .flatMap(earlier -> ChangedPassage.between(earlier, report.content()).stream())
                .filter(one -> one.fate() == Fate.ADDED || one.fate() == Fate.CHANGED)
                .map(ChangedPassage::after)
                .filter(Objects::nonNull)
                .filter(ReadPassage.Words.class::isInstance)
                .map(ReadPassage.Words.class::cast)
                .toList();
    }
}
