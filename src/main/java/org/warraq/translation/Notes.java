package org.warraq.translation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.store.NoteRows;

/**
 * Questions to the reporter and comments, at a segment. What was said stays; that something is settled is said once. The
 * report's journal tells of each with a hash of the words, so that words about a text can go with it when it is removed.
 */
@Component
public class Notes {

    public static final int TEXT_LIMIT = 4_000;
    public static final int NOTES_LIMIT = 500;
    static final int MESSAGES_LIMIT = 50;

    private static final String ASK = """
            with place as (
                select id, paragraph_id, source from segment
                where id = :segment and report_id = :report and language = :language),
            made as (
                insert into note (id, report_id, language, segment_id, paragraph_id, source, kind, asked_by, asked_at)
                select :id, :report, :language, id, paragraph_id, source, :kind, :me, clock() from place)
            select count(*) from place
            """;

    private static final String SAY = """
            insert into note_message (note_id, number, person_id, written_at, body)
            select :id, count(*) + 1, :me, clock(), :text from note_message where note_id = :id
            having count(*) < :limit
            """;

    private static final String RESOLVE = """
            update note set resolved_by = :me, resolved_at = clock() where id = :id and resolved_at is null
            """;

    private static final String COUNT = "select count(*) from note where report_id = :report and language = :language";

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Journal journal;
    private final NoteRows rows;

    Notes(JdbcClient jdbc, Reports reports, Journal journal) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.journal = journal;
        this.rows = new NoteRows(jdbc);
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

    /** @throws Refusal 403 to who neither translates nor edits, 404 without such a segment, 409 where there are too many */
    @Transactional
    public Note ask(Person me, UUID report, Language language, UUID segment, Note.Kind kind, String text) {
        Permissions.require(me, Verb.ASK_NOTE);
        String said = requireText(text);
        reports.lock(report);
        UUID id = UUID.randomUUID();
        requireRoom(report, language);
        long found = jdbc.sql(ASK)
                .param("id", id)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("kind", kind.key())
                .param("me", me.id())
                .query(Long.class)
                .single();
        if (found == 0) {
            throw Refusal.unknown("segment");
        }
        say(me, id, said);
        return written(me, report, id, kind == Note.Kind.QUESTION ? "question-asked" : "comment-made", said);
    }

    /** @throws Refusal 403 to who has no role, 404 without such a note, 409 where it is settled already */
    @Transactional
    public Note answer(Person me, UUID report, Language language, UUID id, String text) {
        Permissions.require(me, Verb.ANSWER_NOTE);
        String said = requireText(text);
        reports.lock(report);
        if (!get(report, language, id).isOpen()) {
            throw Refusal.conflict("note-resolved");
        }
        say(me, id, said);
        return written(me, report, id, "answer-given", said);
    }

    /**
     * Says that it is settled; saying it twice changes nothing.
     *
     * @throws Refusal 403 unless one asked it, started the report, translates or edits
     */
    @Transactional
    public void resolve(Person me, UUID report, Language language, UUID id) {
        Report of = reports.lock(report);
        Note note = get(report, language, id);
        boolean own = note.askedBy().equals(me.username()) || of.createdBy().equals(me.id());
        Permissions.require(me, own ? Verb.SETTLE_OWN_NOTE : Verb.SETTLE_NOTE);
        if (jdbc.sql(RESOLVE).param("id", id).param("me", me.id()).update() > 0) {
            written(me, report, id, note.kind().key() + "-settled", null);
        }
    }

    private Note get(UUID report, Language language, UUID id) {
        return rows.find(id)
                .filter(note ->
                        note.reportId().equals(report) && note.language().equals(language))
                .orElseThrow(() -> Refusal.unknown("note"));
    }

    private void say(Person me, UUID id, String text) {
        int said = jdbc.sql(SAY)
                .param("id", id)
                .param("me", me.id())
                .param("text", text)
                .param("limit", MESSAGES_LIMIT)
                .update();
        if (said == 0) {
            throw Refusal.conflict("note-long", MESSAGES_LIMIT);
        }
    }

    private Note written(Person me, UUID report, UUID id, String action, @Nullable String words) {
        Note note = rows.find(id).orElseThrow();
        String hash = words == null ? "" : " sha256:" + Sha256.hex(bytes(words));
        journal.append(
                Chain.of(report), Entry.by(me, action).language(note.language()).detail(note.paragraphId() + hash));
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

    private static String requireText(String text) {
        String said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("text", "required")));
        }
        if (said.length() > TEXT_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("text", "too-long", TEXT_LIMIT)));
        }
        if (!Contents.isKeepable(said)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("text", "bad-character")));
        }
        return said;
    }
}
