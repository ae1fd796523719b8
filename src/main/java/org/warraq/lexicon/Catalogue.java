package org.warraq.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.language.Keys;
import org.warraq.language.Language;

/** Lists records, by the form they are listed under. A page is one statement, whatever its place in the list. */
@Component
public class Catalogue {

    private static final String PAGE = """
            select * from lexicon_record as record
            where record.kind = any (cast(:kinds as text[])) and record.state = any (cast(:states as text[]))%s
            order by record.label, record.id limit :limit
            """;

    private static final String AFTER = " and (record.label, record.id) > (:label, cast(:id as uuid))";

    private static final String WITH_FORM = """
             and exists (select 1 from lexicon_form as form
                         where form.entry_id = record.id%s)
            """;

    private static final String PROPOSED = """
            select count(*) filter (where kind <> 'term') as names, count(*) filter (where kind = 'term') as terms
            from lexicon_entry where state = 'proposed'
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which records.
     *
     * @param state {@code null}: accepted and proposed
     * @param language with a form in it
     * @param q part of a form, in usual variants of spelling
     */
    public record Query(
            List<Kind> kinds,
            @Nullable State state,
            @Nullable Language language,
            @Nullable String q,
            @Nullable String cursor,
            int limit) {}

    /** How many proposals wait. */
    public record Proposed(int names, int terms) {}

    /** @throws NotACursor if the cursor is none of this list */
    public Page<Authority> page(Query query) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(query, parameters);
        Cursor after = Cursor.parse(query.cursor(), CursorPart.TEXT, CursorPart.ID);
        if (after != null) {
            parameters.put("label", after.text(0));
            parameters.put("id", after.id(1));
        }
        List<Authority> rows = jdbc.sql(PAGE.formatted(conditions + (after == null ? "" : AFTER)))
                .params(parameters)
                .param("kinds", query.kinds().stream().map(Kind::key).toArray(String[]::new))
                .param("states", states(query.state()))
                .param("limit", query.limit() + 1)
                .query(Authorities::row)
                .list();
        return Page.of(rows, query.limit(), Catalogue::cursor);
    }

    public Proposed proposed() {
        return jdbc.sql(PROPOSED)
                .query((row, number) -> new Proposed(row.getInt("names"), row.getInt("terms")))
                .single();
    }

    private static String conditions(Query query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (query.language() != null) {
            conditions.add(" and form.language = :language");
            parameters.put("language", query.language().tag());
        }
        String key = query.q() == null ? "" : Keys.fuzzy(query.q());
        if (!key.isEmpty()) {
            conditions.add(" and form.key like :q");
            parameters.put("q", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return conditions.isEmpty() ? "" : WITH_FORM.formatted(String.join("", conditions));
    }

    private static String[] states(@Nullable State state) {
        return state == null ? new String[] {State.ACCEPTED.key(), State.PROPOSED.key()} : new String[] {state.key()};
    }

    private static Cursor cursor(Authority last) {
        return new Cursor(Keys.fuzzy(last.particulars().heading().text()), last.id());
    }
}
