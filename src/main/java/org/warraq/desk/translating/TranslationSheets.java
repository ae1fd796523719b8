package org.warraq.desk.translating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.database.DatabaseTrouble;
import org.warraq.editing.MachineProposals;
import org.warraq.editing.SegmentEditing;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.translation.LastViewed;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Task;

/** Lays translations on the desk, and saves what was written on them. */
@Component
public class TranslationSheets {

    private final SegmentEditing translating;
    private final ReportViews reports;
    private final Versions versions;
    private final LastViewed looks;
    private final NameMarks marking;
    private final MachineProposals machine;

    TranslationSheets(
            SegmentEditing translating,
            ReportViews reports,
            Versions versions,
            LastViewed looks,
            NameMarks marking,
            MachineProposals machine) {
        this.translating = translating;
        this.reports = reports;
        this.versions = versions;
        this.looks = looks;
        this.marking = marking;
        this.machine = machine;
    }

    /** @param tick which segments stand ticked where nothing was sent */
    public TranslationSheet lay(Person me, Task task, TickRule tick) {
        return lay(me, task, tick, SubmittedSheet.NOTHING, Map.of());
    }

    /** With what was sent, and why some of it was not saved. */
    public TranslationSheet lay(Person me, Task task, TickRule tick, SubmittedSheet typed, Map<UUID, Refusal> refused) {
        Language target = Objects.requireNonNull(task.language());
        Content source = versions.latest(task.reportId(), task.sourceLanguage())
                .map(version -> Contents.parse(version.content()))
                .orElse(Content.EMPTY);
        List<Segment> segments = segments(task);
        Set<UUID> fresh = fresh(me, task, target);
        SegmentRows pairs = new SegmentRows(
                tick, typed, refused, fresh, text -> marking.of(task.sourceLanguage(), text, target, day(source)));
        return new TranslationSheet(
                task,
                reports.get(task.reportId()),
                target,
                pairs.parts(source, segments),
                SegmentRows.progress(segments),
                machine.areOffered(task.reportId()));
    }

    // Titles are those held on the day the report is about.
    private static @Nullable LocalDate day(Content source) {
        Content.Meeting meeting = source.meeting();
        Content.Dateline dateline = source.dateline();
        return meeting != null && meeting.date() != null ? meeting.date() : dateline == null ? null : dateline.date();
    }

    /** As it stands, in the order of the text. */
    public List<Segment> segments(Task task) {
        return translating.segments(task.reportId(), Objects.requireNonNull(task.language()));
    }

    /** Saves each on its own. @return why some were not, by segment */
    public Map<UUID, Refusal> save(Person me, Task task, SubmittedSheet typed, StateRule rule) {
        Map<UUID, Refusal> refused = new HashMap<>();
        for (Segment segment : segments(task)) {
            typed.of(segment.id()).ifPresent(one -> save(me, task, segment, one, rule, refused));
        }
        return refused;
    }

    private void save(
            Person me, Task task, Segment segment, SubmittedSheet.One one, StateRule rule, Map<UUID, Refusal> refused) {
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

    // Where the database takes no changes, that somebody looked is not kept: nothing is marked as changed since.
    private Set<UUID> fresh(Person me, Task task, Language target) {
        try {
            return looks.look(me, task.id(), task.reportId(), target);
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.leavesReading(e)) {
                throw e;
            }
            return Set.of();
        }
    }
}
