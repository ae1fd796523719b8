package org.warraq.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.WriteAccess;
import org.warraq.workflow.Stage;

/** Who may write a translation now: the one place where it is decided. Which hand may do what is in {@link TranslationVerb}. */
@Component
public class TranslationWriters {

    // The task in whose name somebody writes. A helper has no task: they write in the name of whoever holds it.
    private static final String WRITING = """
            select task.id, task.report_id, task.round, task.language, task.stage
            from task
            where task.report_id = :report and (task.language = :language or task.language is null)
              and (task.assignee = :me and task.stage = any (cast(:hands as text[]))
                   or (task.stage = 'translate' and task.assignee is not null
                       and 'help' = any (cast(:hands as text[]))
                       and exists (select 1 from translation_helper as helper
                                   where helper.report_id = task.report_id and helper.round = task.round
                                     and helper.language = task.language and helper.person_id = :me)
                       and exists (select 1 from qualified
                                   where qualified.task_id = task.id and qualified.person_id = :me)))
            """;

    /**
     * The same, from {@link #parameters}, for a statement that writes. The share lock meets the lock of whoever completes
     * the task: a save is in the version that is cut, or refused.
     */
    static final String HELD = WRITING + " for key share of task\n";

    private final JdbcClient jdbc;

    TranslationWriters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stage of the task in whose name they write: translate, review or approve */
    record Held(int round, Stage stage) {}

    /** Whether this person may do this now: to show it, or to ask what is not written. Locks nothing. */
    public boolean may(Person person, UUID report, Language language, TranslationVerb verb) {
        return find(person, report, language, verb).isPresent();
    }

    Optional<Held> find(Person person, UUID report, Language language, TranslationVerb verb) {
        return held(WRITING, person, report, language, verb);
    }

    /** The task does not end until the transaction does. @throws Refusal 403 if this person may not */
    @Transactional(propagation = Propagation.MANDATORY)
    Held require(Person person, UUID report, Language language, TranslationVerb verb) {
        return held(HELD, person, report, language, verb).orElseThrow(TranslationWriters::refusal);
    }

    static Refusal refusal() {
        return Refusal.forbidden("not-translating");
    }

    /** For the room that keeps the segments: who may, as it stands in one statement with what they do. */
    WriteAccess access(Person person, UUID report, Language language, TranslationVerb verb) {
        return new WriteAccess(HELD, parameters(person, report, language, verb));
    }

    /** What {@link #HELD} asks for. */
    static Map<String, Object> parameters(Person person, UUID report, Language language, TranslationVerb verb) {
        return Map.of(
                "me", person.id(),
                "report", report,
                "language", language.tag(),
                "hands", verb.hands().stream().map(TranslationHand::sql).toArray(String[]::new));
    }

    private Optional<Held> held(String sql, Person person, UUID report, Language language, TranslationVerb verb) {
        // a list: a stream would keep its connection until somebody closes it
        List<Held> held = jdbc.sql(sql)
                .params(parameters(person, report, language, verb))
                .query(TranslationWriters::read)
                .list();
        return held.stream().findFirst();
    }

    private static Held read(ResultSet row, int number) throws SQLException {
        return new Held(row.getInt("round"), Stage.of(row.getString("stage")));
    }
}
