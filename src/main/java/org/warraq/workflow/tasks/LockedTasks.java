package org.warraq.workflow.tasks;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens a task for a change: locks report, person and task, in this order everywhere, and reads what decides. */
@Component
public class LockedTasks {

    // A task that is done has left the list, but its times stay: whoever comes late is told so.
    private static final String LOCK_REPORT = """
            select report.*, clock() as read_at from report
            where id = coalesce((select report_id from task where id = :task),
                                (select report_id from step_time where task_id = :task))
            for no key update
            """;

    private static final String READ = """
            select %s,
                   exists (select 1 from qualified where task_id = task.id and person_id = :person) as qualified,
                   (select part from barred where task_id = task.id and person_id = :person limit 1) as barred_by,
                   (select json_object_agg(language, version) from edition
                    where edition.report_id = task.report_id and not dropped) as latest,
                   case when task.stage = 'approve' then
                       (select json_object_agg(language, segments)
                        from (select segment.language, count(*) as segments
                              from segment join edition using (report_id, language)
                              where report_id = task.report_id and not dropped
                                and (state in ('open', 'drafted') or btrim(target) = '')
                              group by segment.language) as unfinished) end as unfinished,
                   task.stage in ('review', 'approve')
                       and exists (select 1 from open_note join edition using (report_id, language)
                                   where report_id = task.report_id and not dropped
                                     and (task.language is null or language = task.language)) as stopped
            from %s
            where task.id = :task
            for update of task
            """.formatted(TaskRows.COLUMNS, TaskRows.TABLES);

    private static final String ASSIGN = """
            update task set assignee = :person, claimed_at = case when cast(:person as uuid) is null then null else clock() end
            where id = :task
            """;

    private final JdbcClient jdbc;
    private final People people;

    LockedTasks(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @throws Refusal 404 if there never was such a task, 409 if it is done */
    @Transactional(propagation = Propagation.MANDATORY)
    public LockedTask open(UUID task, Person actor) {
        Report locked = jdbc.sql(LOCK_REPORT)
                .param("task", task)
                .query(Reports::row)
                .optional()
                .orElseThrow(() -> Refusal.unknown("task"));
        Person present = people.lock(actor.id());
        return read(task, locked, present);
    }

    /** The same for somebody else than who asks, under locks already held. */
    public LockedTask read(UUID task, Report report, Person person) {
        return jdbc.sql(READ)
                .param("task", task)
                .param("person", person.id())
                .query((row, number) -> new LockedTask(
                        report,
                        TaskRows.task(row, number),
                        person,
                        new TaskStanding(row.getBoolean("qualified"), row.getString("barred_by")),
                        latest(row.getString("latest")),
                        unfinished(row.getString("unfinished")),
                        row.getBoolean("stopped")))
                .optional()
                .orElseThrow(() -> Refusal.conflict("task-done"));
    }

    private static Map<Language, @Nullable Integer> latest(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<Language, @Nullable Integer>>() {});
    }

    private static Map<Language, Integer> unfinished(@Nullable String json) {
        return json == null
                ? Map.of()
                : JsonMapper.shared().readValue(json, new TypeReference<Map<Language, Integer>>() {});
    }

    public void assign(UUID task, @Nullable UUID person) {
        jdbc.sql(ASSIGN)
                .param("task", task)
                .param("person", person, Types.OTHER)
                .update();
    }
}
