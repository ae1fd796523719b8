package org.warraq.desk.translating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.PartLabel;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.WordDiff;
import org.warraq.translation.Segment;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.Task;

/** A translation as it lies on the desk: its source beside it, paragraph by paragraph. */
public record Sheet(Task task, ReportView report, Language target, List<Pair> pairs, Progress progress) {

    /**
     * A source and its target.
     *
     * @param text what stands in the field: what was typed where that was not saved
     * @param words how many the source has
     * @param changes what a reviewer changed against the translator
     * @param refusal why it was not saved
     */
    public record Pair(
            Segment segment,
            PartLabel label,
            String text,
            boolean ticked,
            long words,
            List<WordDiff.Run> changes,
            @Nullable Refusal refusal) {

        public boolean isHeadline() {
            return segment.paragraphId().equals("headline");
        }

        /** Whether it is a paragraph, and not a name or a place. */
        public boolean isLong() {
            return segment.paragraphId().indexOf('.') < 0
                    && !isHeadline()
                    && !segment.paragraphId().equals("byline");
        }
    }

    /** How much is done, in words of the source. */
    public record Progress(long done, long words) {}

    public Language source() {
        return report.sourceLanguage();
    }
}
