package org.warraq.workflow;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;

/** Opens a task for a change: locks report, person and task, in this order everywhere, and reads what decides. */
@Component
class OpenTasks {

    private static final String REPORT_OF = """
            select report_id, true as open from task where id = :task
            union all
            select report_id, false from step_time where task_id = :task
            order by open desc limit 1
            """;

    private static final String READ = """
            select %s,
                   exists (select 1 from qualified where task_id = task.id and person_id = :person) as qualified,
                   (select part from barred where task_id = task.id and person_id = :person limit 1) as barred_by
            from %s
            where task.id = :task
            for update of task
            """.formatted(TaskRows.COLUMNS, TaskRows.TABLES);

    private static final String ASSIGN = """
            update task set assignee = :person, claimed_at = case when cast(:person as uuid) is null then null else clock() end
            where id = :task
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final People people;

    OpenTasks(JdbcClient jdbc, Reports reports, People people) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.people = people;
    }

    /** @throws Refusal 404 if there never was such a task, 409 if it is done */
    @Transactional(propagation = Propagation.MANDATORY)
    OpenTask open(UUID task, Person actor) {
        UUID report = jdbc.sql(REPORT_OF)
                .param("task", task)
                .query((row, number) -> row.getObject("report_id", UUID.class))
                .optional()
                .orElseThrow(() -> Refusal.unknown("task"));
        Report locked = reports.lock(report);
        Person present = people.lock(actor.id());
        return read(task, locked, present);
    }

    /** The same for somebody else than who asks, under locks already held. */
    OpenTask read(UUID task, Report report, Person person) {
        return jdbc.sql(READ)
                .param("task", task)
                .param("person", person.id())
                .query((row, number) -> new OpenTask(
                        report,
                        TaskRows.task(row, number),
                        person,
                        new Eligibility.Standing(row.getBoolean("qualified"), row.getString("barred_by"))))
                .optional()
                .orElseThrow(() -> Refusal.conflict("task-done"));
    }

    void assign(UUID task, @Nullable UUID person) {
        jdbc.sql(ASSIGN)
                .param("task", task)
                .param("person", person, Types.OTHER)
                .update();
    }
}
