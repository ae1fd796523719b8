package org.warraq.editing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Refusal;
import org.warraq.workflow.Stage;

/** Who may write the segments of a translation now: whoever holds its translate or review task, and who helps translating. */
@Component
class TranslationWriters {

    /**
     * The task in which somebody writes segments; from {@code :report}, {@code :language} and {@code :me}. The share lock
     * meets the lock of whoever completes the task: a save is in the version that is cut, or refused.
     */
    static final String HELD = """
            select task.id, task.report_id, task.round, task.language, task.stage
            from task
            where task.report_id = :report and task.language = :language and task.stage in ('translate', 'review')
              and (task.assignee = :me
                   or (task.stage = 'translate' and task.assignee is not null
                       and exists (select 1 from translation_helper as helper
                                   where helper.report_id = task.report_id and helper.round = task.round
                                     and helper.language = task.language and helper.person_id = :me)
                       and exists (select 1 from qualified
                                   where qualified.task_id = task.id and qualified.person_id = :me)))
            for key share of task
            """;

    private final JdbcClient jdbc;

    TranslationWriters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stage translate or review */
    record Held(int round, Stage stage) {}

    /** @throws Refusal 403 if this person may not */
    @Transactional(propagation = Propagation.MANDATORY)
    Held require(UUID person, UUID report, Language language) {
        return jdbc.sql(HELD)
                .param("me", person)
                .param("report", report)
                .param("language", language.tag())
                .query((row, number) -> new Held(row.getInt("round"), Stage.of(row.getString("stage"))))
                .optional()
                .orElseThrow(() -> Refusal.forbidden("not-translating"));
    }
}
