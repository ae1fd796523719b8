package org.warraq.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.Translations;
import org.warraq.translation.Xliff;
import org.warraq.translation.XliffChanges;
import org.warraq.workflow.ReasonLabels;
import org.warraq.workflow.Stage;
import org.warraq.workflow.TaskList;

/**
 * Translations that go out to other tools as files and come back. A file is brought in by whoever may write
 * the translation, all of it in one transaction; it becomes a version, and nobody's later work is written over.
 */
@Component
public class XliffExchange {

    private static final int KEPT = 500;

    private final TranslationWriters writers;
    private final SegmentEditing translating;
    private final Translations translations;
    private final Xliff xliff;
    private final Notes notes;
    private final Reports reports;
    private final Versions versions;
    private final TaskList tasks;
    private final People people;
    private final Journal journal;
    private final XliffImports brought;
    private final ReasonLabels labels;

    XliffExchange(
            TranslationWriters writers,
            SegmentEditing translating,
            Translations translations,
            Xliff xliff,
            Notes notes,
            Reports reports,
            Versions versions,
            TaskList tasks,
            People people,
            Journal journal,
            XliffImports brought,
            ReasonLabels labels) {
        this.writers = writers;
        this.translating = translating;
        this.translations = translations;
        this.xliff = xliff;
        this.notes = notes;
        this.reports = reports;
        this.versions = versions;
        this.tasks = tasks;
        this.people = people;
        this.journal = journal;
        this.brought = brought;
        this.labels = labels;
    }

    /** @param name without the extension */
    public record Outgoing(String name, String xliff) {}

    /** A translation as XLIFF; whoever may read its segments may take it out. */
    @Transactional(readOnly = true)
    public Outgoing take(UUID id, Language language) {
        Report report = reports.get(id);
        int source = versions.latest(id, report.sourceLanguage())
                .map(Version::number)
                .orElseThrow(() -> Refusal.conflict("nothing-written"));
        List<String> returns = tasks.of(id).stream()
                .filter(task -> language.equals(task.language()))
                .map(task -> labels.told(task.returnedCode(), task.returnedReason(), language.locale()))
                .filter(Objects::nonNull)
                .toList();
        List<Segment> segments = translating.segments(id, language);
        if (segments.isEmpty()) {
            throw Refusal.conflict("nothing-written");
        }
        String file = xliff.write(report, language, source, segments, atSegments(id, language), returns);
        return new Outgoing(report.slug() + "-" + language.tag(), file);
    }

    /**
     * Brings a file in.
     *
     * @throws Refusal 403 if they may not write, 412 if somebody saved a segment just now, 413 too large, 422 unreadable, or of
     *     another report or other languages
     */
    @Transactional
    public XliffBrought bring(Person me, UUID id, Language language, byte[] file, Locale locale) {
        Report report = reports.lock(id);
        Person person = people.lock(me.id());
        boolean reviewing = writers.require(person, id, language, TranslationVerb.IMPORT_FILE)
                        .stage()
                == Stage.REVIEW;
        List<Segment> segments = translating.segments(id, language);
        XliffChanges incoming =
                xliff.read(file, report, language, segments, atSegments(id, language), reviewing, locale);
        List<XliffChanges.Problem> problems = new ArrayList<>(incoming.problems());
        int updated = 0;
        for (XliffChanges.Change change : incoming.changes()) {
            if (isKeepable(change.target())) {
                save(person, id, language, change);
                updated++;
            } else {
                problems.add(xliff.notKeepable(change, locale));
            }
        }
        for (XliffChanges.Remark remark : incoming.remarks()) {
            notes.ask(person, id, language, remark.segment(), remark.kind(), remark.text());
        }
        Integer version = updated == 0 ? null : cut(report, language, person);
        XliffBrought result = new XliffBrought(
                UUID.randomUUID(),
                version,
                updated,
                incoming.unchanged(),
                incoming.realigned(),
                incoming.remarks().size(),
                incoming.conflicts().stream().limit(KEPT).toList(),
                problems.stream().limit(KEPT).toList());
        brought.keep(id, language, person, file, result);
        return result;
    }

    private static boolean isKeepable(String target) {
        return target.length() <= SegmentEditing.TARGET_LIMIT && Contents.isKeepable(target);
    }

    private void save(Person person, UUID id, Language language, XliffChanges.Change change) {
        SegmentState state = change.target().isBlank() ? SegmentState.OPEN : change.state();
        // whoever worked elsewhere has had it before their eyes there
        translating.save(person, id, language, change.segment(), change.target(), state, change.version(), true);
    }

    private int cut(Report report, Language language, Person person) {
        int version = translations.cut(report, language, person.id(), VersionKind.IMPORT);
        journal.append(
                Chain.of(report.id()),
                Entry.by(person, "translation-imported").language(language).version(version));
        return version;
    }

    // A file has no place for what is said of whole paragraphs, or suggested.
    private List<Note> atSegments(UUID id, Language language) {
        return notes.of(id, language).stream()
                .filter(note -> note.segmentId() != null && note.kind() != Note.Kind.SUGGESTION)
                .toList();
    }
}
