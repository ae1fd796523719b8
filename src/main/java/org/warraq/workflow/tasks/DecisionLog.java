package org.warraq.workflow.tasks;

import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.workflow.Completion;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Task;

/** What was decided on each task. The table refuses, by itself, a decision from somebody who may not take it. */
@Component
public class DecisionLog {

    private static final String INSERT = """
            insert into decision (task_id, report_id, round, language, stage, step, person_id, decision, reason,
                                  reason_code, versions, decided_at)
            values (:task, :report, :round, :language, :stage, :step, :person, :decision, :reason,
                    :code, cast(:versions as jsonb), clock())
            """;

    private final JdbcClient jdbc;

    DecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(LockedTask open, Completion completion) {
        Task task = open.task();
        Language language = task.language();
        ReasonCode code = completion.reasonCode();
        jdbc.sql(INSERT)
                .param("task", task.id())
                .param("report", task.reportId())
                .param("round", task.round())
                .param("language", language == null ? null : language.tag(), Types.VARCHAR)
                .param("stage", task.stage().key())
                .param("step", task.step())
                .param("person", open.actor().id())
                .param("decision", completion.decision().key())
                .param("reason", Reason.wordsOrNull(completion.reason()), Types.VARCHAR)
                .param("code", code == null ? null : code.key(), Types.VARCHAR)
                .param("versions", json(completion.versions()), Types.VARCHAR)
                .update();
    }

    private static @Nullable String json(@Nullable Map<Language, Integer> versions) {
        if (versions == null) {
            return null;
        }
        Map<String, Integer> byTag = new TreeMap<>();
        versions.forEach((language, version) -> byTag.put(language.tag(), version));
        return CanonicalJson.of(byTag);
    }
}
