package org.warraq.workflow.tasks;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;

/** Marks tasks whose time to escalate has come. Any node takes the next: a report another node is busy with is skipped. */
@Component
class Escalations {

    private static final int AT_ONCE = 100;

    private static final String NEXT = """
            select report.id
            from task join report on report.id = task.report_id
            where task.escalated_at is null and task.escalate_at <= clock()
            order by task.escalate_at
            limit 1
            for no key update of report skip locked
            """;

    private static final String ESCALATE = """
            update task set escalated_at = clock()
            where report_id = :report and escalated_at is null and escalate_at <= clock()
            returning stage, escalate_to
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transactions;

    Escalations(JdbcClient jdbc, Journal journal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 15_000)
    void run() {
        for (int i = 0; i < AT_ONCE; i++) {
            if (!Boolean.TRUE.equals(transactions.execute(status -> escalateNext()))) {
                return;
            }
        }
    }

    private boolean escalateNext() {
        List<UUID> next = jdbc.sql(NEXT)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        next.forEach(this::escalate);
        return !next.isEmpty();
    }

    private void escalate(UUID report) {
        List<Entry> entries = jdbc.sql(ESCALATE)
                .param("report", report)
                .query((row, number) -> Entry.itself("task-escalated")
                        .stage(row.getString("stage"))
                        .detail(row.getString("escalate_to")))
                .list();
        if (!entries.isEmpty()) {
            journal.append(Chain.of(report), entries);
        }
    }
}
