package org.warraq.memory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.memory.Replacement;

/** Reads what replaced a unit's pair beside the unit, in the statement that reads the unit. */
public final class Replacements {

    /** For a statement that has {@code unit} of {@code memory_unit} and one of its texts as {@code side}. */
    public static final String JOIN = """
            left join lateral (
                select replacement.* from memory_replacement as replacement
                where replacement.pair_key = side.exact_key # side.other_key
                  and replacement.language <> unit.source_language
                order by replacement.report_id is not distinct from unit.report_id desc, replacement.superseded_at desc
                limit 1) as mark on true
            """;

    public static final String COLUMNS = """
            mark.report_id as mark_report, mark.language as mark_language, mark.replaced_by as mark_unit,
            mark.text as mark_text, mark.superseded_at as mark_at
            """;

    private Replacements() {}

    public static @Nullable Replacement of(ResultSet row) throws SQLException {
        UUID report = row.getObject("mark_report", UUID.class);
        return report == null
                ? null
                : new Replacement(
                        report,
                        Language.of(row.getString("mark_language")),
                        row.getObject("mark_unit", UUID.class),
                        row.getString("mark_text"),
                        row.getObject("mark_at", OffsetDateTime.class).toInstant());
    }
}
