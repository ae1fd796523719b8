package org.warraq.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.TextPlaces.Place;
import org.warraq.translation.Note;
import org.warraq.translation.NotePlaces;
import org.warraq.translation.NoteThread;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.SegmentWriting;
import org.warraq.translation.Segments;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReturnMark;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/**
 * Puts the words of a suggestion into its segment, as whoever takes it would save it; nobody has reviewed it then. Who approves
 * writes no translation: they return the segment, and the words are filled in for its translator.
 */
@Component
class SegmentSuggestions {

    private final TranslationWriters writers;
    private final SegmentEditing editing;
    private final SegmentWriting writing;
    private final Segments segments;
    private final NotePlaces places;
    private final TaskList tasks;
    private final Tasks verbs;
    private final MessageSource messages;

    SegmentSuggestions(
            TranslationWriters writers,
            SegmentEditing editing,
            SegmentWriting writing,
            Segments segments,
            NotePlaces places,
            TaskList tasks,
            Tasks verbs,
            MessageSource messages) {
        this.writers = writers;
        this.editing = editing;
        this.writing = writing;
        this.segments = segments;
        this.places = places;
        this.tasks = tasks;
        this.verbs = verbs;
        this.messages = messages;
    }

    boolean may(Person person, Report report, Language language) {
        return writers.may(person, report.id(), language, TranslationVerb.SAVE)
                || approval(person, report).isPresent();
    }

    /** @throws Refusal 403 to who may not write it now, nor return it */
    void requireWriter(Person me, Report report, Note note) {
        if (!may(me, report, note.language())) {
            throw TranslationWriters.refusal();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(Person me, Report report, Note note, String proposal) {
        requireWriter(me, report, note);
        NoteThread standing = places.now(report, List.of(note)).get(0);
        Place place = standing.place();
        UUID id = standing.segmentId();
        if (place == null || id == null) {
            throw Refusal.conflict("words-changed");
        }
        Segment segment = segments.list(report.id(), note.language()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("words-changed"));
        String target = SourceSuggestions.replaced(segment.target(), place, proposal);
        if (writers.may(me, report.id(), note.language(), TranslationVerb.SAVE)) {
            save(me, report, note, segment, target);
        } else {
            giveBack(me, report, note, segment, target);
        }
    }

    private void save(Person me, Report report, Note note, Segment segment, String target) {
        SegmentState state = target.isBlank()
                ? SegmentState.OPEN
                : segment.state().unfinished() ? SegmentState.DRAFTED : SegmentState.TRANSLATED;
        editing.save(me, report.id(), note.language(), segment.id(), target, state, segment.rowVersion(), true);
    }

    private void giveBack(Person me, Report report, Note note, Segment segment, String target) {
        Task task = approval(me, report).orElseThrow(TranslationWriters::refusal);
        if (!writing.fill(me.id(), report.id(), note.language(), segment.id(), segment.rowVersion(), target)) {
            throw Refusal.conflict("words-changed");
        }
        Locale locale = me.language().locale();
        verbs.complete(
                me,
                task.id(),
                new Completion(
                        Decision.RETURN,
                        Reason.of(messages.getMessage("note.taken-reason", null, locale)),
                        ReasonCode.OTHER,
                        new Completion.ReturnTo(false, List.of(note.language())),
                        List.of(new ReturnMark(note.language(), null, segment.id(), null, null)),
                        null));
    }

    private Optional<Task> approval(Person me, Report report) {
        return tasks.of(report.id(), Stage.APPROVE, me);
    }
}
