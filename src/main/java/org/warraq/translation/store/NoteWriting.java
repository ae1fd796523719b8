package org.warraq.translation.store;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;
import org.warraq.translation.Note;
import org.warraq.translation.NoteAnchor;

/** Writes notes and what is said in them. Nothing written changes, but that something is settled, once. */
public record NoteWriting(JdbcClient jdbc) {

    private static final String ASK = """
            insert into note (id, report_id, language, segment_id, paragraph_id, source, kind, asked_by, asked_at, version,
                              segment_row, kept_text, alone, quote_start, quote_end, quote, proposal)
            values (:id, :report, :language, :segment, :paragraph, :source, :kind, :me, clock(), :version,
                    :row, :kept, :alone, :start, :end, :quote, :proposal)
            """;

    // The first is what was asked: an answer to a suggestion that speaks for itself is the second.
    private static final String SAY = """
            insert into note_message (note_id, number, person_id, written_at, body)
            select :id, greatest(coalesce(max(number), 0), :first - 1) + 1, :me, clock(), :text
            from note_message where note_id = :id
            having count(*) < :limit
            """;

    private static final String RESOLVE = """
            update note set resolved_by = :me, resolved_at = clock(), outcome = :outcome
            where id = :id and resolved_at is null
            """;

    private static final String HOLDS = """
            select exists (select 1 from task
                           where report_id = :report and assignee = :me and (language is null or language = :language))
            """;

    /** A note that is made. @param source the words of the source it is made at */
    public record Row(
            UUID id,
            UUID report,
            Language language,
            @Nullable UUID segment,
            String paragraph,
            String source,
            Note.Kind kind,
            @Nullable String proposal,
            @Nullable NoteAnchor anchor) {}

    public void insert(Row row, UUID by) {
        NoteAnchor anchor = row.anchor();
        jdbc.sql(ASK)
                .param("id", row.id())
                .param("report", row.report())
                .param("language", row.language().tag())
                .param("segment", row.segment(), Types.OTHER)
                .param("paragraph", row.paragraph())
                .param("source", row.source())
                .param("kind", row.kind().key())
                .param("me", by)
                .param("version", anchor == null ? null : anchor.version(), Types.INTEGER)
                .param("row", anchor == null ? null : anchor.segmentRow(), Types.INTEGER)
                .param("kept", anchor == null ? null : anchor.keptText(), Types.VARCHAR)
                .param("alone", anchor != null && anchor.alone())
                .param("start", anchor == null ? null : anchor.start(), Types.INTEGER)
                .param("end", anchor == null ? null : anchor.end(), Types.INTEGER)
                .param("quote", anchor == null ? null : anchor.quote(), Types.VARCHAR)
                .param("proposal", row.proposal(), Types.VARCHAR)
                .update();
    }

    /**
     * @param first the least number it may have
     * @return whether there was room for it
     */
    public boolean say(UUID note, UUID by, String text, int first, int limit) {
        return jdbc.sql(SAY)
                        .param("id", note)
                        .param("me", by)
                        .param("text", text)
                        .param("first", first)
                        .param("limit", limit)
                        .update()
                > 0;
    }

    /** @return whether it was open */
    public boolean settle(UUID note, UUID by, Note.@Nullable Outcome outcome) {
        return jdbc.sql(RESOLVE)
                        .param("id", note)
                        .param("me", by)
                        .param("outcome", outcome == null ? null : outcome.key(), Types.VARCHAR)
                        .update()
                > 0;
    }

    /** Whether somebody holds a task of the note's edition, or one about all of them. */
    public boolean holdsTask(UUID person, Note note) {
        return jdbc.sql(HOLDS)
                .param("report", note.reportId())
                .param("me", person)
                .param("language", note.language().tag())
                .query(Boolean.class)
                .single();
    }
}
