package org.warraq.desk.translating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.editing.Drafting;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;

/** Open questions before the reporter: answered, and the source mended where it says too little. */
@Component
public class Questions {

    private final Notes notes;
    private final Reports reports;
    private final Versions versions;
    private final Drafting drafting;

    Questions(Notes notes, Reports reports, Versions versions, Drafting drafting) {
        this.notes = notes;
        this.reports = reports;
        this.versions = versions;
        this.drafting = drafting;
    }

    /** In a report, as somebody sees them. */
    public List<Question> in(UUID report, Person me) {
        return laid(notes.questions(report), me);
    }

    /** In all the reports somebody started. */
    List<Question> to(Person me) {
        return laid(notes.questionsTo(me), me);
    }

    private List<Question> laid(List<Note> open, Person me) {
        Map<UUID, List<Note>> byReport = open.stream()
                .collect(Collectors.groupingBy(Note::reportId, java.util.LinkedHashMap::new, Collectors.toList()));
        return byReport.entrySet().stream()
                .flatMap(entry -> laid(reports.get(entry.getKey()), entry.getValue(), me).stream())
                .toList();
    }

    private List<Question> laid(Report report, List<Note> open, Person me) {
        Optional<Version> latest = versions.latest(report.id(), report.sourceLanguage());
        Content content =
                latest.map(version -> Contents.parse(version.content())).orElse(Content.EMPTY);
        Map<String, String> texts =
                Parts.of(content).stream().collect(Collectors.toMap(Parts.Part::id, Parts.Part::text, (a, b) -> a));
        boolean mends = mayMend(report, me);
        return open.stream()
                .map(note -> new Question(
                        note,
                        content.headline(),
                        report.sourceLanguage(),
                        mends ? texts.get(note.paragraphId()) : null,
                        latest.map(Version::number).orElse(0)))
                .toList();
    }

    private static boolean mayMend(Report report, Person me) {
        boolean translated = report.state() == ReportState.TRANSLATE || report.state() == ReportState.REVIEW;
        return translated && report.createdBy().equals(me.id());
    }

    /**
     * Answers and settles, as far as each is asked for; an answer that cannot be saved settles nothing.
     *
     * @param text empty where nothing is said
     */
    void answer(Person me, Note note, String text, boolean settle) {
        if (!text.isBlank() || !settle) {
            notes.answer(me, note.reportId(), note.id(), text);
        }
        if (settle) {
            notes.resolve(me, note.reportId(), note.id());
        }
    }

    /** Changes the one paragraph of the source a question is about. */
    void mend(Person me, Note note, String text, int version, @Nullable String why) {
        Report report = reports.get(note.reportId());
        Language source = report.sourceLanguage();
        Content content = versions.latest(report.id(), source)
                .map(latest -> Contents.parse(latest.content()))
                .orElse(Content.EMPTY);
        Content mended = Parts.replace(content, (id, old) -> id.equals(note.paragraphId()) ? text : old);
        drafting.save(me, report.id(), source, mended, why, version);
    }

    /** @throws Refusal 404 where there is no such open question */
    Note open(UUID report, UUID id) {
        return notes.questions(report).stream()
                .filter(note -> note.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("note"));
    }
}
