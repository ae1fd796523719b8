package org.warraq.lexicon;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Keys;
import org.warraq.language.Language;

/** Writes records with all that belongs to them. Says nothing about who may. To be used in a transaction. */
@Component
class AuthorityWriter {

    private static final String INSERT = """
            insert into lexicon_entry (id, kind, state, label, definition, domain, note, created_by, created_at, changed_at)
            values (:id, :kind, :state, :label, :definition, :domain, :note, :by, clock(), clock())
            """;

    private static final String CHANGE = """
            update lexicon_entry
            set kind = :kind, label = :label, definition = :definition, domain = :domain, note = :note,
                changed_at = clock(), row_version = row_version + 1
            where id = :id and row_version = :version
            """;

    private static final String DECIDE = """
            update lexicon_entry
            set state = :state, reason = :reason, merged_into = :into, changed_at = clock(), row_version = row_version + 1
            where id = :id and row_version = :version
            """;

    // Who was merged into the one that is merged now follows it.
    private static final String FOLLOW = "update lexicon_entry set merged_into = :into where merged_into = :id";

    private static final String CLEAR = """
            with forms as (delete from lexicon_form where entry_id = :id),
                 titles as (delete from lexicon_title where entry_id = :id)
            delete from lexicon_distinct where one = :id or other = :id
            """;

    private static final String FORM = """
            insert into lexicon_form (entry_id, position, language, text, use, occasion, key, words, phrase)
            values (:id, :position, :language, :text, :use, :occasion, :key, :words, :phrase)
            """;

    private static final String TITLE = """
            insert into lexicon_title (entry_id, position, language, text, held_from, held_until)
            values (:id, :position, :language, :text, :from, :to)
            """;

    private static final String DISTINCT = """
            insert into lexicon_distinct (one, other)
            values (least(cast(:id as uuid), cast(:other as uuid)), greatest(cast(:id as uuid), cast(:other as uuid)))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ApplicationEventPublisher events;

    AuthorityWriter(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
    }

    void insert(UUID id, Particulars what, State state, UUID by) {
        insert(Map.of(id, what), state, by);
    }

    /** Many at once. */
    void insert(Map<UUID, Particulars> records, State state, UUID by) {
        events.publishEvent(new LexiconChanging());
        List<MapSqlParameterSource> rows = new ArrayList<>();
        records.forEach((id, what) ->
                rows.add(columns(id, what).addValue("state", state.key()).addValue("by", by)));
        batches.batchUpdate(INSERT, rows.toArray(MapSqlParameterSource[]::new));
        belongings(records);
    }

    /** @return whether it was the version named */
    boolean change(UUID id, int version, Particulars what) {
        events.publishEvent(new LexiconChanging());
        int changed = jdbc.sql(CHANGE)
                .params(columns(id, what).getValues())
                .param("version", version)
                .update();
        if (changed == 1) {
            jdbc.sql(CLEAR).param("id", id).update();
            belongings(Map.of(id, what));
        }
        return changed == 1;
    }

    /** @return whether it was the version named */
    boolean decide(UUID id, int version, State state, @Nullable String reason, @Nullable UUID into) {
        events.publishEvent(new LexiconChanging());
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.key())
                        .param("reason", reason)
                        .param("into", into, Types.OTHER)
                        .update()
                == 1;
    }

    void follow(UUID id, UUID into) {
        events.publishEvent(new LexiconChanging());
        jdbc.sql(FOLLOW).param("id", id).param("into", into).update();
        jdbc.sql("delete from lexicon_distinct where one = :id or other = :id")
                .param("id", id)
                .update();
    }

    private static MapSqlParameterSource columns(UUID id, Particulars what) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("kind", what.kind().key())
                .addValue("label", Keys.fuzzy(what.heading().text()))
                .addValue("definition", what.definition())
                .addValue("domain", what.domain())
                .addValue("note", what.note());
    }

    private void belongings(Map<UUID, Particulars> records) {
        List<MapSqlParameterSource> forms = new ArrayList<>();
        List<MapSqlParameterSource> titles = new ArrayList<>();
        List<MapSqlParameterSource> distinct = new ArrayList<>();
        records.forEach((id, what) -> {
            forms.addAll(forms(id, what));
            titles.addAll(titles(id, what));
            what.distinctFrom()
                    .forEach(other -> distinct.add(
                            new MapSqlParameterSource().addValue("id", id).addValue("other", other)));
        });
        insert(FORM, forms);
        insert(TITLE, titles);
        insert(DISTINCT, distinct);
    }

    private void insert(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    private static List<MapSqlParameterSource> forms(UUID id, Particulars what) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Form form : what.forms()) {
            @Nullable
            String occasion = form.occasion() == null ? null : form.occasion().key();
            rows.add(row(id, rows.size(), form.language(), form.text())
                    .addValue("use", form.use().key())
                    .addValue("occasion", occasion, Types.VARCHAR)
                    .addValue("key", Keys.fuzzy(form.text()))
                    .addValue("words", TextWords.words(what.kind(), form).toArray(String[]::new))
                    .addValue("phrase", TextWords.phrase(what.kind(), form)));
        }
        return rows;
    }

    private static List<MapSqlParameterSource> titles(UUID id, Particulars what) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Title title : what.titles()) {
            rows.add(row(id, rows.size(), title.language(), title.text())
                    .addValue("from", date(title.from()), Types.DATE)
                    .addValue("to", date(title.to()), Types.DATE));
        }
        return rows;
    }

    private static MapSqlParameterSource row(UUID id, int position, Language language, String text) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("position", position)
                .addValue("language", language.tag())
                .addValue("text", text);
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
