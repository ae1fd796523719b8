package org.warraq.desk.translating;

import com.ibm.icu.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.desk.PartLabel;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.report.WordDiff;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Task;
import org.warraq.workflow.Translating;

/** Lays translations on the desk, and saves what was written on them. */
@Component
public class Sheets {

    private final Translating translating;
    private final ReportViews reports;
    private final Versions versions;

    Sheets(Translating translating, ReportViews reports, Versions versions) {
        this.translating = translating;
        this.reports = reports;
        this.versions = versions;
    }

    /** @param tick which segments stand ticked where nothing was sent */
    public Sheet lay(Task task, TickRule tick) {
        return lay(task, tick, Typed.NOTHING, Map.of());
    }

    /** With what was sent, and why some of it was not saved. */
    public Sheet lay(Task task, TickRule tick, Typed typed, Map<UUID, Refusal> refused) {
        Language target = Objects.requireNonNull(task.language());
        Map<String, PartLabel> labels = versions.latest(task.reportId(), task.sourceLanguage())
                .map(version -> PartLabel.of(Contents.parse(version.content())))
                .orElse(Map.of());
        List<Segment> segments = translating.segments(task.reportId(), target);
        List<Sheet.Pair> pairs = segments.stream()
                .map(segment -> pair(segment, labels, tick, typed, refused.get(segment.id())))
                .toList();
        return new Sheet(task, reports.get(task.reportId()), target, pairs, progress(segments));
    }

    /** Whether a segment stands ticked. */
    public interface TickRule {
        boolean ticked(Segment segment);

        /** Translating: done. */
        TickRule DONE = segment -> !segment.state().unfinished();

        /** Reviewing: to be looked at again. */
        TickRule MARKED = segment -> segment.state().unfinished();
    }

    private static Sheet.Pair pair(
            Segment segment, Map<String, PartLabel> labels, TickRule tick, Typed typed, @Nullable Refusal refusal) {
        Typed.One one = typed.of(segment.id()).orElse(null);
        String before = segment.translatorsTarget();
        return new Sheet.Pair(
                segment,
                labels.getOrDefault(segment.paragraphId(), new PartLabel("part.other", List.of())),
                one == null ? segment.target() : one.target(),
                one == null ? tick.ticked(segment) : one.ticked(),
                words(segment.source()),
                before == null ? List.of() : WordDiff.between(before, segment.target()),
                refusal);
    }

    private static Sheet.Progress progress(List<Segment> segments) {
        long words =
                segments.stream().mapToLong(segment -> words(segment.source())).sum();
        long done = segments.stream()
                .filter(segment -> !segment.state().unfinished())
                .mapToLong(segment -> words(segment.source()))
                .sum();
        return new Sheet.Progress(done, words);
    }

    private static long words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        long words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() == BreakIterator.WORD_NONE ? 0 : 1;
        }
        return words;
    }

    /** Saves each on its own. @return why some were not, by segment */
    public Map<UUID, Refusal> save(Person me, Task task, Typed typed, Rule rule) {
        Language target = Objects.requireNonNull(task.language());
        Map<UUID, Refusal> refused = new HashMap<>();
        for (Segment segment : translating.segments(task.reportId(), target)) {
            typed.of(segment.id()).ifPresent(one -> save(me, task, segment, one, rule, refused));
        }
        return refused;
    }

    private void save(Person me, Task task, Segment segment, Typed.One one, Rule rule, Map<UUID, Refusal> refused) {
        SegmentState wanted = rule.wanted(segment, one);
        if (wanted == null) {
            return;
        }
        try {
            translating.save(
                    me,
                    task.reportId(),
                    Objects.requireNonNull(task.language()),
                    segment.id(),
                    one.target(),
                    wanted,
                    one.version());
        } catch (Refusal refusal) {
            refused.put(segment.id(), refusal);
        }
    }
}
