package org.warraq.translation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.store.NoteRows;
import org.warraq.translation.store.NoteWriting;

/**
 * Questions, comments and suggestions, about any edition. What was said stays; that something is settled is said once. The
 * report's journal tells of each with a hash of the words, so that words about a text can go with it when it is removed.
 */
@Component
public class Notes {

    public static final int TEXT_LIMIT = NoteWords.TEXT_LIMIT;
    public static final int NOTES_LIMIT = 500;
    static final int MESSAGES_LIMIT = 50;

    private static final String COUNT = "select count(*) from note where report_id = :report and language = :language";

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Journal journal;
    private final NoteAnchors anchors;
    private final NoteRows rows;
    private final NoteWriting writing;

    Notes(JdbcClient jdbc, Reports reports, Journal journal, NoteAnchors anchors) {
        this.anchors = anchors;
        this.jdbc = jdbc;
        this.reports = reports;
        this.journal = journal;
        this.rows = new NoteRows(jdbc);
        this.writing = new NoteWriting(jdbc);
    }

    /** Everything ever noted in a translation, oldest first. */
    public List<Note> of(UUID report, Language language) {
        return rows.of(report, language, NOTES_LIMIT);
    }

    /** Questions that wait for an answer, of one report, oldest first. */
    public List<Note> questions(UUID report) {
        return rows.openOf(report);
    }

    /** Questions that wait for the answer of somebody, in all the reports they started. */
    public List<Note> questionsTo(Person reporter) {
        return rows.openTo(reporter.id());
    }

    /** A piece of all there is in a report, oldest first. @param open {@code null} for all */
    public Page<Note> page(
            UUID report, @Nullable Language language, @Nullable Boolean open, @Nullable String cursor, int limit) {
        return rows.page(report, language, open, Cursor.parse(cursor, CursorPart.TIME, CursorPart.ID), limit);
    }

    /** @throws Refusal 404 if the report has no such note */
    public Note get(UUID report, UUID id) {
        return rows.find(id).filter(note -> note.reportId().equals(report)).orElseThrow(() -> Refusal.unknown("note"));
    }

    /**
     * Questions that nobody has answered and suggestions that wait: nothing is accepted or approved over them.
     *
     * @param language of the edition; {@code null} for all of the report
     */
    public List<Note> stopping(UUID report, @Nullable Language language) {
        List<UUID> ids = rows.stopping(report, language, NOTES_LIMIT);
        return ids.isEmpty() ? List.of() : rows.these(ids);
    }

    /**
     * What others have said since somebody looked before, see {@link LastViewed}: in another task, or in another sitting.
     *
     * @param language of the edition; {@code null} for all of the report
     */
    public Optional<UnreadNotes> unread(Person me, UUID report, @Nullable Language language) {
        return rows.unread(me.id(), report, language);
    }

    /**
     * What somebody wants to say.
     *
     * @param text may be empty with a suggestion
     * @param proposal the other words of a suggestion; {@code null} for anything else
     */
    public record Asked(
            Note.Kind kind,
            NotePointer pointer,
            String text,
            @Nullable String proposal) {}

    /** At a segment, about all of it. */
    @Transactional
    public Note ask(Person me, UUID report, Language language, UUID segment, Note.Kind kind, String text) {
        return ask(me, report, language, new Asked(kind, new NotePointer(null, segment, null), text, null));
    }

    /**
     * @throws Refusal 403 to who has nothing to say about that edition, 404 without such a place, 409 where it says something
     *     else or there are too many notes, 422 for what is none
     */
    @Transactional
    public Note ask(Person me, UUID id, Language language, Asked asked) {
        Report report = reports.lock(id);
        Permissions.require(me, language.equals(report.sourceLanguage()) ? Verb.NOTE_SOURCE : Verb.ASK_NOTE);
        NoteWords words = NoteWords.of(asked.kind(), asked.text(), asked.proposal(), asked.pointer());
        NoteAnchors.Made made = anchors.of(me, report, language, asked.pointer(), words.proposal() != null);
        requireRoom(id, language);
        UUID note = UUID.randomUUID();
        writing.insert(
                new NoteWriting.Row(
                        note,
                        id,
                        language,
                        made.segmentId(),
                        made.paragraphId(),
                        made.source(),
                        words.kind(),
                        words.proposal(),
                        made.anchor()),
                me.id());
        if (!words.text().isEmpty()) {
            say(me, note, words.text(), 1);
        }
        String action = switch (words.kind()) {
            case QUESTION -> "question-asked";
            case COMMENT -> "comment-made";
            case SUGGESTION -> "suggestion-made";
        };
        return written(me, id, note, action, words.all());
    }

    /** @throws Refusal 403 to who has no role, 404 without such a note, 409 where it is settled already */
    @Transactional
    public Note answer(Person me, UUID report, UUID id, String text) {
        Permissions.require(me, Verb.ANSWER_NOTE);
        String said = NoteWords.requireText(text);
        reports.lock(report);
        requireOpen(report, id);
        say(me, id, said, 2);
        return written(me, report, id, "answer-given", said);
    }

    /** Under the report's lock. @throws Refusal 404 if there is none, 409 if it is settled */
    @Transactional(propagation = Propagation.MANDATORY)
    public Note requireOpen(UUID report, UUID id) {
        Note note = get(report, id);
        if (!note.isOpen()) {
            throw Refusal.conflict("note-resolved");
        }
        return note;
    }

    /**
     * Says that it is settled; saying it twice changes nothing.
     *
     * @throws Refusal 403 unless one asked it, started the report, or holds a task of the edition and translates or edits
     */
    @Transactional
    public void resolve(Person me, UUID report, UUID id) {
        Report of = reports.lock(report);
        Note note = get(report, id);
        boolean own = note.askedBy().equals(me.username()) || of.createdBy().equals(me.id());
        Permissions.require(me, own ? Verb.SETTLE_OWN_NOTE : Verb.SETTLE_NOTE);
        if (!own && !writing.holdsTask(me.id(), note)) {
            throw Refusal.forbidden("note-not-yours");
        }
        if (writing.settle(id, me.id(), null)) {
            written(me, report, id, note.kind().key() + "-settled", null);
        }
    }

    /**
     * Says what became of a suggestion; who may has been asked above, under the report's lock.
     *
     * @param why {@code null} where nothing is said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Note decide(Person me, Note note, Note.Outcome outcome, @Nullable String why) {
        String said = why == null || why.isBlank() ? null : NoteWords.requireText(why);
        if (said != null) {
            say(me, note.id(), said, 2);
        }
        if (!writing.settle(note.id(), me.id(), outcome)) {
            throw Refusal.conflict("note-resolved");
        }
        String words = said == null ? note.proposal() : said;
        return written(me, note.reportId(), note.id(), "suggestion-" + outcome.key(), words);
    }

    private void say(Person me, UUID id, String text, int first) {
        if (!writing.say(id, me.id(), text, first, MESSAGES_LIMIT)) {
            throw Refusal.conflict("note-long", MESSAGES_LIMIT);
        }
    }

    private Note written(Person me, UUID report, UUID id, String action, @Nullable String words) {
        Note note = rows.find(id).orElseThrow();
        String hash = words == null ? "" : " sha256:" + Sha256.hex(bytes(words));
        // whose words were taken or declined is told by name
        String who = note.outcome() == null ? "" : note.askedBy() + ": ";
        journal.append(
                Chain.of(report),
                Entry.by(me, action).language(note.language()).detail(who + note.paragraphId() + hash));
        return note;
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private void requireRoom(UUID report, Language language) {
        long there = jdbc.sql(COUNT)
                .param("report", report)
                .param("language", language.tag())
                .query(Long.class)
                .single();
        if (there >= NOTES_LIMIT) {
            throw Refusal.conflict("notes-many", NOTES_LIMIT);
        }
    }
}
