package org.warraq.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;

/** What is released. Reads the two views that show nothing else; each page of the site asks here once. */
@Component
class ReleasedReports {

    private static final String COLUMNS = """
            report_id, slug, language, source_language, release_number, kind, released_at, first_released_at, public_note,
            content, encode(content_sha256, 'hex') as sha256
            """;

    private static final String LATEST = "select " + COLUMNS + """
            from released_edition
            where language = :language and content <> ''
              and (cast(:at as timestamptz) is null or (first_released_at, report_id) < (:at, cast(:id as uuid)))
            order by first_released_at desc, report_id desc
            limit :limit
            """;

    private static final String CHANGED = "select " + COLUMNS + """
            from released_edition
            where language = :language and content <> ''
            order by released_at desc, report_id desc
            limit :limit
            """;

    // Found, withdrawn, and found reports that its background is about, told apart by the first column.
    private static final String UNDER_SLUG = "select 'released' as standing, " + COLUMNS + """
            from released_edition
            where slug = :slug
            union all
            select 'withdrawn', report_id, slug, language, null, null, null, at, null, public_note, null, null
            from withdrawn_report
            where slug = :slug
            union all
            select 'earlier', earlier.report_id, earlier.slug, earlier.language, null, null, null, null, null, null, null, null
            from released_edition as shown
            cross join lateral jsonb_path_query(nullif(shown.content, '')::jsonb, '$.background[*].reportId ? (@ != null)') as named
            join released_edition as earlier
              on earlier.report_id = cast(named #>> '{}' as uuid) and earlier.language = shown.language
            where shown.slug = :slug and shown.language = :language
            """;

    private static final String SLUGS = """
            select report_id, slug from released_edition where language = :language and report_id = any(:reports)
            """;

    private static final String HISTORY = """
            select number, kind, released_at, public_note, touched, closed, removed
            from past_release
            where slug = :slug and language = :language
            order by number desc
            limit :limit
            """;

    private static final String TEXTS = """
            select number, content from past_release
            where slug = :slug and language = :language and number = any(:numbers) and content is not null
            """;

    private static final int HISTORY_LIMIT = 200;

    private final JdbcClient jdbc;

    ReleasedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reports by when they first came out, the latest first.
     *
     * @param cursor where the page before ended; {@code null} for the first
     * @throws NotACursor if it is none of this list
     */
    Page<ReleasedReport> latest(Language language, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.TIME, CursorPart.ID);
        List<ReleasedReport> found = jdbc.sql(LATEST)
                .param("language", language.tag())
                .param("at", after == null ? null : Timestamp.from(after.time(0)))
                .param("id", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query((row, number) -> report(row))
                .list();
        return Page.of(found, limit, last -> new Cursor(last.firstReleasedAt(), last.id()));
    }

    /** Reports by when they last came out, updates and corrections included. */
    List<ReleasedReport> changed(Language language, int limit) {
        return jdbc.sql(CHANGED)
                .param("language", language.tag())
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    /** @param language the one that is read; its background is followed */
    Findable under(String slug, Language language) {
        List<ReleasedReport> editions = new ArrayList<>();
        List<WithdrawnReport> withdrawn = new ArrayList<>();
        Map<UUID, String> earlier = new TreeMap<>();
        jdbc.sql(UNDER_SLUG)
                .param("slug", slug)
                .param("language", language.tag())
                .query(row -> {
                    switch (row.getString("standing")) {
                        case "released" -> editions.add(report(row));
                        case "withdrawn" -> withdrawn.add(withdrawn(row));
                        default -> earlier.put(row.getObject("report_id", UUID.class), row.getString("slug"));
                    }
                });
        return new Findable(editions, withdrawn, earlier);
    }

    /** Where readers find the reports on earlier meetings, as far as they find them in that language; by report. */
    Map<UUID, String> slugs(List<Content.Background> earlier, Language language) {
        UUID[] named = earlier.stream()
                .map(Content.Background::reportId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        Map<UUID, String> slugs = new TreeMap<>();
        if (named.length > 0) {
            jdbc.sql(SLUGS)
                    .param("language", language.tag())
                    .param("reports", named)
                    .query(row -> {
                        slugs.put(row.getObject("report_id", UUID.class), row.getString("slug"));
                    });
        }
        return slugs;
    }

    /**
     * A report's releases since it was last withdrawn, newest first.
     *
     * @param latest what readers were shown it as: what came out since is left for when they ask again
     */
    List<PastRelease> history(ReleasedReport latest) {
        List<PastRelease> found = new ArrayList<>(jdbc.sql(HISTORY)
                .param("slug", latest.slug())
                .param("language", latest.language().tag())
                .param("limit", HISTORY_LIMIT)
                .query((row, number) -> past(row))
                .list());
        int oldest = found.size() - 1;
        if (oldest >= 0 && found.size() < HISTORY_LIMIT) {
            found.set(oldest, found.get(oldest).asFirst());
        }
        found.removeIf(one -> one.touched() && one.number() > latest.release());
        return found;
    }

    /** What some of its releases said, by number; nothing of those that are no reader's any more. */
    Map<Integer, Content> texts(ReleasedReport latest, List<Integer> numbers) {
        Map<Integer, Content> texts = new TreeMap<>();
        jdbc.sql(TEXTS)
                .param("slug", latest.slug())
                .param("language", latest.language().tag())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(row -> {
                    texts.put(row.getInt("number"), Contents.parse(row.getString("content")));
                });
        return texts;
    }

    private static PastRelease past(ResultSet row) throws SQLException {
        return new PastRelease(
                row.getInt("number"),
                row.getString("kind"),
                false,
                row.getTimestamp("released_at").toInstant(),
                row.getString("public_note"),
                row.getBoolean("touched"),
                row.getBoolean("closed"),
                row.getBoolean("removed"));
    }

    private static ReleasedReport report(ResultSet row) throws SQLException {
        return new ReleasedReport(
                row.getObject("report_id", UUID.class),
                row.getString("slug"),
                Language.of(row.getString("language")),
                Language.of(row.getString("source_language")),
                row.getInt("release_number"),
                row.getString("kind"),
                row.getTimestamp("released_at").toInstant(),
                row.getTimestamp("first_released_at").toInstant(),
                row.getString("public_note"),
                Contents.parse(row.getString("content")),
                row.getString("content").isEmpty(),
                row.getString("sha256"));
    }

    private static WithdrawnReport withdrawn(ResultSet row) throws SQLException {
        return new WithdrawnReport(
                Language.of(row.getString("language")),
                row.getTimestamp("released_at").toInstant(),
                row.getString("public_note"));
    }
}
