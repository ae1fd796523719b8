package org.warraq.workflow.tasks;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.report.ReportProgress;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;

/** Writes the task list as the engine makes and ends tasks, in the engine's transaction. */
@Component
public class TaskListWriter {

    // A task goes back to whoever did the step before in this round, and a draft starts with the report's creator, as
    // long as they still may; a return of what was filled in by itself is for all. Why it came back is the last
    // decision on it, if that was a return; or the return of a draft that marked something in it. A review is offered
    // first to whoever returned what is reviewed again.
    private static final String INSERT = "with " + ReportProgress.STAND + """
            insert into task (id, report_id, round, stage, step, definition, language, role, urgency, assignee, created_at,
                              claimed_at, due_at, escalate_at, escalate_to, returned_reason,
                              returned_code, returned_by, offered_to)
            select :task, report.id, report.round, :stage, :step, :definition, :language,
                   :role, report.urgency, before.person_id, clock(),
                   case when before.person_id is not null then clock() end,
                   clock() + make_interval(secs => (cast(:due as bigint[]))[urgency.rank]),
                   clock() + make_interval(secs => (cast(:escalate as bigint[]))[urgency.rank]),
                   (cast(:escalate_to as text[]))[urgency.rank],
                   coalesce(last.reason, marked.reason), coalesce(last.code, marked.reason_code),
                   coalesce(last.task, marked.task_id), reviewer.person_id
            from report
            cross join lateral (select array_position(cast(:urgencies as text[]), report.urgency) as rank) as urgency
            left join lateral (
                select case when decision = 'return' then reason end as reason, reason_code as code,
                       case when decision = 'return' then task_id end as task, stage,
                       (select max(decided_at) from decision as whole
                        where whole.report_id = report.id and whole.round = report.round
                          and whole.stage in ('draft', 'approve')) as since
                from decision
                where decision.report_id = report.id and decision.round = report.round
                  and (decision.language is null or decision.language is not distinct from :language)
                order by decided_at desc limit 1) as last on true
            left join lateral (
                select holder.person_id
                from (select person_id, ended_at from step_time
                      where step_time.report_id = report.id and step_time.round = report.round
                        and step_time.step = :step and step_time.language is not distinct from :language
                        and step_time.person_id is not null
                        and (last.stage is distinct from 'review' or step_time.ended_at >= last.since)
                      union all
                      select report.created_by, null where :stage = 'draft'
                      order by ended_at desc nulls last limit 1) as holder
                join person on person.id = holder.person_id and person.enabled
                join person_role on person_role.person_id = person.id and person_role.role = :role
                where :stage in ('draft', 'translate')) as before on true
            left join lateral (
                select decision.task_id, decision.reason, decision.reason_code from decision
                where decision.report_id = report.id and decision.round = report.round and decision.decision = 'return'
                  and exists (select 1 from return_mark
                              where return_mark.task_id = decision.task_id and return_mark.language = :language)
                  and not exists (select 1 from decision as later
                                  where later.report_id = report.id and later.round = report.round
                                    and later.language = :language and later.decided_at > decision.decided_at)
                order by decision.decided_at desc limit 1) as marked on :stage = 'translate'
            left join lateral (
                select case when outcome = 'return' then person_id end as person_id
                from step_time
                where step_time.report_id = report.id and step_time.round = report.round
                  and step_time.stage = 'review' and step_time.language is not distinct from :language
                  and step_time.outcome in ('accept', 'return')
                order by ended_at desc limit 1) as reviewer on :stage = 'review'
            where report.id = :report
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    TaskListWriter(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /**
     * Adds a task that appeared, and lets the report and its edition stand at it: one statement.
     *
     * @param step the element's id in the diagram
     * @param definition the engine's id of the version of the process it is in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID task, UUID report, Stage stage, String step, String definition, @Nullable Language language) {
        Urgency[] urgencies = Urgency.values();
        Long[] due = new Long[urgencies.length];
        Long[] escalate = new Long[urgencies.length];
        String[] escalateTo = new String[urgencies.length];
        String[] keys = new String[urgencies.length];
        for (int i = 0; i < urgencies.length; i++) {
            Deadline deadline = deadlines.of(stage, urgencies[i]);
            due[i] = deadline.allowed().toSeconds();
            escalate[i] = deadline.escalateAfter().toSeconds();
            escalateTo[i] = deadline.escalateTo().key();
            keys[i] = urgencies[i].key();
        }
        jdbc.sql(INSERT)
                .param("task", task)
                .param("report", report)
                .param("stage", stage.key())
                .param("step", step)
                .param("definition", definition)
                .param("language", language == null ? null : language.tag(), Types.VARCHAR)
                .param("role", stage.role().key())
                .param("urgencies", keys)
                .param("due", due)
                .param("escalate", escalate)
                .param("escalate_to", escalateTo)
                .param("edition_stage", language == null ? null : stage.key(), Types.VARCHAR)
                // A withdrawal that is asked for leaves the report where it is until it is confirmed.
                .param("report_state", stage == Stage.CONFIRM ? null : stage.key(), Types.VARCHAR)
                .update();
    }

    /** The process that a report's tasks are steps of is another version now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(UUID report, String from, String to) {
        jdbc.sql("update task set definition = :to where report_id = :report and definition = :from")
                .param("report", report)
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID task) {
        jdbc.sql("delete from task where id = :task").param("task", task).update();
    }
}
