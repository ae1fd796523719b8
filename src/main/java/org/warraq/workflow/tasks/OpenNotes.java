package org.warraq.workflow.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.translation.Note;
import org.warraq.translation.NoteAnchor;
import org.warraq.translation.Notes;

/** What is open stops: nothing is accepted or approved over a question without an answer, or a suggestion that waits. */
@Component
class OpenNotes {

    private static final int SHOWN = 60;

    private final Notes notes;

    OpenNotes(Notes notes) {
        this.notes = notes;
    }

    /**
     * @param language of the edition; {@code null} for all of the report
     * @throws Refusal 409 naming each, and where it is
     */
    void requireNone(LockedTask open, @Nullable Language language) {
        if (!open.stopped()) {
            return;
        }
        List<Note> stopping = notes.stopping(open.report().id(), language);
        if (!stopping.isEmpty()) {
            List<FieldError> where = new ArrayList<>();
            stopping.forEach(note -> where.add(new FieldError(
                    "notes[" + where.size() + "]", "note-open-" + note.kind().key(), note.language(), words(note))));
            throw Refusal.overNotes(stopping.stream().map(Note::id).toList(), where);
        }
    }

    private static String words(Note note) {
        NoteAnchor anchor = note.anchor();
        String words = anchor == null || anchor.quote().isEmpty() ? note.source() : anchor.quote();
        String said = words.isEmpty() ? note.text() : words;
        return said.length() <= SHOWN
                ? said
                : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, SHOWN) - 1)) + "…";
    }
}
