package org.warraq.workflow.tasks;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.PersonChanged;
import org.warraq.report.Reports;

/**
 * Gives back the tasks of people who may no longer do them: disabled, or without the role or the languages. Runs after the
 * change was committed, because the locks of reports come before the locks of people everywhere; a sweep finds what a crash
 * in between left behind.
 */
@Component
class TaskReclaim {

    private static final Logger log = LoggerFactory.getLogger(TaskReclaim.class);

    private static final String HELD_WRONGLY = """
            select task.id, task.report_id from task
            where task.assignee is not null
              and not exists (select 1 from qualified
                              where qualified.task_id = task.id and qualified.person_id = task.assignee)
            limit 500
            """;

    private static final String GIVE_BACK = """
            update task set assignee = null, claimed_at = null
            where id = :task and assignee is not null
              and not exists (select 1 from qualified
                              where qualified.task_id = task.id and qualified.person_id = task.assignee)
            returning stage
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Journal journal;
    private final TransactionTemplate alone;

    TaskReclaim(JdbcClient jdbc, Reports reports, Journal journal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.journal = journal;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Held(UUID task, UUID report) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(PersonChanged change) {
        sweep();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void sweep() {
        List<Held> held = alone.execute(status -> jdbc.sql(HELD_WRONGLY)
                .query((row, number) ->
                        new Held(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class)))
                .list());
        for (Held one : held == null ? List.<Held>of() : held) {
            try {
                alone.executeWithoutResult(status -> giveBack(one));
            } catch (RuntimeException e) {
                log.warn("Task {} could not be given back; the next sweep tries again", one.task(), e);
            }
        }
    }

    private void giveBack(Held held) {
        reports.lock(held.report());
        jdbc.sql(GIVE_BACK)
                .param("task", held.task())
                .query(String.class)
                .optional()
                .ifPresent(stage -> journal.append(
                        Chain.of(held.report()), Entry.itself("task-given-back").stage(stage)));
    }
}
