package org.warraq.workflow.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.PersonChanged;

/**
 * Gives back the tasks of people who may no longer do them: disabled, or without the role or the languages. Those of whoever was
 * changed are given back in the transaction that does it, as far as nobody is busy with their reports; the rest, and what a crash
 * left behind, by a sweep in the background.
 */
@Component
class TaskReclaim {

    private static final Logger log = LoggerFactory.getLogger(TaskReclaim.class);

    /** How many of a person's tasks whoever changes them waits for. */
    private static final int WITH_THE_CHANGE = 50;

    /** How many reports the sweep looks for at once. */
    private static final int AT_ONCE = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String WRONGLY_HELD = """
            task.assignee is not null
            and not exists (select 1 from qualified
                            where qualified.task_id = task.id and qualified.person_id = task.assignee)
            """;

    // Nobody is waited for: the locks of reports come before the locks of people everywhere, and whoever changes a
    // person
    // has those of people already.
    private static final String GIVE_BACK = """
            with held as (
                select task.id from task join report on report.id = task.report_id
                where %s and %s
                order by task.report_id limit :limit
                for no key update of report, task skip locked)
            update task set assignee = null, claimed_at = null from held where task.id = held.id
            returning task.report_id, task.stage
            """;

    private static final String OF_PERSON = GIVE_BACK.formatted("task.assignee = :person", WRONGLY_HELD);
    private static final String OF_REPORT = GIVE_BACK.formatted("task.report_id = :report", WRONGLY_HELD);

    private static final String REPORTS = """
            select distinct task.report_id from task
            where task.report_id > :after and %s
            order by task.report_id limit :limit
            """.formatted(WRONGLY_HELD);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final ThreadPoolTaskScheduler background;
    private final AtomicBoolean due = new AtomicBoolean();

    TaskReclaim(
            JdbcClient jdbc,
            Journal journal,
            PlatformTransactionManager transactions,
            ThreadPoolTaskScheduler background) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
        this.background = background;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changing(PersonChanged change) {
        giveBack(jdbc.sql(OF_PERSON).param("person", change.personId()).param("limit", WITH_THE_CHANGE));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(PersonChanged change) {
        if (due.compareAndSet(false, true)) {
            background.execute(this::sweep);
        }
    }

    /** Any node, at any time: a report that somebody is busy with is skipped, and its turn comes with the next sweep. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void sweep() {
        due.set(false);
        UUID after = BEFORE_ALL;
        List<UUID> reports;
        do {
            reports = jdbc.sql(REPORTS)
                    .param("after", after)
                    .param("limit", AT_ONCE)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            for (UUID report : reports) {
                sweep(report);
                after = report;
            }
        } while (reports.size() == AT_ONCE);
    }

    // One that cannot be swept does not keep the others from it.
    private void sweep(UUID report) {
        try {
            transactions.executeWithoutResult(status ->
                    giveBack(jdbc.sql(OF_REPORT).param("report", report).param("limit", AT_ONCE)));
        } catch (RuntimeException e) {
            log.warn("Tasks of report {} could not be given back; the next sweep tries again", report, e);
        }
    }

    private record GivenBack(UUID report, String stage) {}

    private void giveBack(StatementSpec tasks) {
        List<GivenBack> all = tasks.query(
                        (row, number) -> new GivenBack(row.getObject("report_id", UUID.class), row.getString("stage")))
                .list();
        Map<UUID, List<Entry>> byReport = new LinkedHashMap<>();
        for (GivenBack one : all) {
            Entry entry = Entry.itself("task-given-back").stage(one.stage());
            byReport.computeIfAbsent(one.report(), none -> new ArrayList<>()).add(entry);
        }
        byReport.forEach((report, entries) -> journal.append(Chain.of(report), entries));
    }
}
