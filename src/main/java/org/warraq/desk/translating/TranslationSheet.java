package org.warraq.desk.translating;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.warraq.desk.PartLabel;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.WordDiff;
import org.warraq.translation.Segment;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.Task;

/**
 * A translation as it lies on the desk: its source beside it, segment by segment, in the shape of the text.
 *
 * @param machine whether a machine may be asked for proposals
 */
public record TranslationSheet(
        Task task, ReportView report, Language target, List<Part> parts, Progress progress, boolean machine) {

    /**
     * A paragraph, or another part of the text, with its segments.
     *
     * @param weight what it is for the eye: "headline", "short" or "long"
     * @param heading what begins with it; {@code null} where the part before goes on
     */
    public record Part(
            String id,
            PartLabel label,
            String weight,
            @Nullable Heading heading,
            List<Pair> pairs) {}

    /**
     * Stands over the first part of a group.
     *
     * @param key the message's
     * @param date when the earlier meeting was; {@code null} where that is not known, or where it is no background
     */
    public record Heading(String key, @Nullable LocalDate date) {}

    /**
     * A source and its target.
     *
     * @param source its source, with what is known in it
     * @param number its place in the whole text, from 1
     * @param text what stands in the field: what was typed where that was not saved
     * @param words how many the source has
     * @param changes what a reviewer changed against the translator
     * @param fresh whether somebody else changed it since the reader last looked
     * @param refusal why it was not saved
     */
    public record Pair(
            Segment segment,
            List<NameMarks.Run> source,
            int number,
            String text,
            boolean ticked,
            long words,
            List<WordDiff.Run> changes,
            boolean fresh,
            @Nullable Refusal refusal) {}

    /** How much is done, in words of the source. */
    public record Progress(long done, long words) {}

    public Language source() {
        return report.sourceLanguage();
    }

    /** How many segments translate an earlier text of the source. */
    public long stale() {
        return count(Segment::stale);
    }

    /** How many of those nobody has touched since, and whoever changed the source says that it does not matter to them. */
    public long minor() {
        return count(Segment::isMinor);
    }

    private long count(Predicate<Segment> these) {
        return parts.stream()
                .flatMap(part -> part.pairs().stream())
                .map(Pair::segment)
                .filter(these)
                .count();
    }
}
