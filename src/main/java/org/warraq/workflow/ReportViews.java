package org.warraq.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.report.Embargo;
import org.warraq.report.ReportState;
import org.warraq.report.RoundKind;
import org.warraq.report.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports with their editions and what readers see of them; one statement for one or for a page of them. */
@Component
public class ReportViews {

    private static final String VIEW = """
            select report.*, creator.username as creator, creator.name as creator_name, source.headline,
                   current.number as released_number, current.kind as released_kind,
                   current.released_at,
                   (select json_object_agg(edition.language, json_build_object(
                       'headline', edition.headline,
                       'version', edition.version,
                       'approvedVersion', (select max(approval.version) from approval
                                           where approval.report_id = report.id
                                             and approval.language = edition.language),
                       'releasedVersion', (select release_edition.version from release_edition
                                           where release_edition.report_id = report.id
                                             and release_edition.number = current.number
                                             and release_edition.language = edition.language),
                       'stale', edition.language <> report.source_language and exists (
                           select 1 from version
                           where version.report_id = report.id and version.language = edition.language
                             and version.number = edition.version
                             and version.source_version is distinct from source.version),
                       'stage', edition.stage) order by edition.language)
                    from edition
                    where edition.report_id = report.id and not edition.dropped) as editions
            from report
            join person as creator on creator.id = report.created_by
            join edition as source on source.report_id = report.id and source.language = report.source_language
            left join lateral (
                select last.* from (select release.number, release.kind, release.released_at from release
                                    where release.report_id = report.id order by number desc limit 1) as last
                where last.kind <> 'withdrawal') as current on true
            """;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, ReportView.EditionView>> EDITIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ReportViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which reports somebody wants to see. {@code null} means any.
     *
     * @param text stands in a headline, in any language
     */
    public record Query(
            @Nullable ReportState state,
            @Nullable Language language,
            @Nullable String text,
            @Nullable String cursor,
            int limit) {}

    public ReportView get(UUID id) {
        return jdbc.sql(VIEW + " where report.id = :id")
                .param("id", id)
                .query(ReportViews::view)
                .optional()
                .orElseThrow(() -> Refusal.unknown("report"));
    }

    /** Newest first. @throws NotACursor if the cursor is none of this list */
    public Page<ReportView> page(Query query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        filter(query, conditions, parameters);
        Cursor after = Cursor.parse(query.cursor(), CursorPart.TIME, CursorPart.ID);
        if (after != null) {
            conditions.add("(report.created_at, report.id) < (:at, :id)");
            parameters.put("at", Timestamp.from(after.time(0)));
            parameters.put("id", after.id(1));
        }
        String sql = VIEW + " where " + String.join(" and ", conditions)
                + " order by report.created_at desc, report.id desc limit :limit";
        List<ReportView> rows = jdbc.sql(sql)
                .params(parameters)
                .param("limit", query.limit() + 1)
                .query(ReportViews::view)
                .list();
        return Page.of(rows, query.limit(), last -> new Cursor(last.createdAt(), last.id()));
    }

    private static void filter(Query query, List<String> conditions, Map<String, Object> parameters) {
        if (query.state() != null) {
            conditions.add("report.state = :state");
            parameters.put("state", query.state().key());
        }
        if (query.language() != null) {
            conditions.add("exists (select 1 from edition where edition.report_id = report.id"
                    + " and edition.language = :language and not edition.dropped)");
            parameters.put("language", query.language().tag());
        }
        if (query.text() != null && !query.text().isBlank()) {
            conditions.add("report.id in (select report_id from edition where headline ilike :text)");
            parameters.put("text", "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private static ReportView view(ResultSet row, int number) throws SQLException {
        return new ReportView(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Language.of(row.getString("source_language")),
                ReportState.of(row.getString("state")),
                Urgency.of(row.getString("urgency")),
                Embargo.read(row),
                row.getString("creator"),
                row.getString("creator_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("round"),
                RoundKind.of(row.getString("round_kind")),
                row.getInt("row_version"),
                row.getString("headline"),
                MAPPER.readValue(row.getString("editions"), EDITIONS),
                released(row));
    }

    private static ReportView.@Nullable ReleaseView released(ResultSet row) throws SQLException {
        Integer number = row.getObject("released_number", Integer.class);
        return number == null
                ? null
                : new ReportView.ReleaseView(
                        number,
                        RoundKind.of(Objects.requireNonNull(row.getString("released_kind"))),
                        row.getTimestamp("released_at").toInstant());
    }
}
