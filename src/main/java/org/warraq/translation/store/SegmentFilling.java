package org.warraq.translation.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;

/** Fills in words that a translator is to look at: by somebody who holds no task of the translation. */
public record SegmentFilling(JdbcClient jdbc) {

    private static final String FILL = """
            with present as (
                select * from segment
                where id = :segment and report_id = :report and language = :language and row_version = :version
                for update),
            filled as (
                update segment set
                    target = :target, state = 'open', origin = 'human', score = null, unit_id = null, proposal = null,
                    translators_target = null, reopened_from = null, edited_by = :me, edited_at = clock(),
                    edited_stage = null, changed_at = clock(), undone_to = null, row_version = segment.row_version + 1
                from present where segment.id = present.id
                returning segment.row_version),
            kept as (
                insert into segment_history (segment_id, row_version, report_id, language, paragraph_id, source, target,
                                             state, origin, stage, saved_by, saved_at)
                select id, present.row_version, report_id, language, paragraph_id, coalesce(earlier_source, source), target,
                       state, origin, edited_stage, edited_by, edited_at
                from present, filled
                where target <> '' and undone_to is null
                on conflict do nothing)
            select row_version from filled
            """;

    /** @return the new row version; empty where it says something else by now */
    public Optional<Integer> fill(UUID me, UUID report, Language language, UUID segment, int version, String target) {
        return jdbc.sql(FILL)
                .param("me", me)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("version", version)
                .param("target", target)
                .query(Integer.class)
                .optional();
    }
}
