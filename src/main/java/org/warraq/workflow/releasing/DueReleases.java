package org.warraq.workflow.releasing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database, by its own clock, which approved reports are due. */
@Component
class DueReleases {

    // One that failed waits for its next try. No pause is longer than two seconds: a later date was given by a clock
    // that has
    // gone back since.
    private static final String NEXT = """
            select report.id
            from report left join release_try as tried on tried.report_id = report.id
            where report.state = 'scheduled'
              and (report.embargo_until is null or report.embargo_until <= clock() or report.embargo_until = 'infinity')
              and not exists (select 1 from under_embargo where under_embargo.report_id = report.id)
              and (tried.next_at > clock() and tried.next_at <= clock() + interval '2 seconds') is not true
            order by tried.next_at nulls first, report.embargo_until
            limit 1
            for no key update of report skip locked
            """;

    private final JdbcClient jdbc;

    DueReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next that nobody is busy with, its row locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> lockNext() {
        return jdbc.sql(NEXT)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }
}
