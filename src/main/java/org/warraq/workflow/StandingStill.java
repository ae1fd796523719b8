package org.warraq.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Reports;
import org.warraq.workflow.engine.DueJobs;
import org.warraq.workflow.releasing.ReleaseTries;
import org.warraq.workflow.rounds.ReleaseExpected;
import org.warraq.workflow.tasks.TaskRows;

/**
 * What stands still, in one list: failed jobs, releases that are late or fail, tasks that nobody may take. It is the business of
 * editors and admins, and nothing ends unseen.
 */
@Component
public class StandingStill {

    /** The most that is listed; those that stand longest come first. */
    public static final int MOST = 200;

    private static final String FAILED = """
            select failed.job_id as id, case failed.step when 'publish' then 'release' else 'job' end as kind,
                   failed.report_id, failed.step, failed.first_at as since, failed.error, failed.tries,
                   job.duedate_ as next_try
            from job_failure as failed join act_ru_job as job on job.id_ = failed.job_id
            where %1$s
            union all
            select cast(failed.id as text), 'release', failed.id, null, coalesce(tried.first_at, failed.due_at), tried.error,
                   coalesce(tried.tries, 0), tried.next_at
            from (select id, id as report_id,
                         greatest(embargo_until, (select max(decided_at) from decision
                                                  where report_id = report.id and decision = 'approve')) as due_at
                  from report where state = 'scheduled') as failed
            left join release_try as tried using (report_id)
            where (tried.report_id is not null or failed.due_at < clock() - interval '10 seconds')
              and not exists (select 1 from job_failure where job_failure.report_id = failed.id) and %1$s
            """;

    // Tasks that nobody may take are never done: they come to be among the oldest, and only those are looked at.
    private static final String LIST = """
            select standing.*, source.headline, report.source_language
            from (
                %2$s
                union all
                select cast(task.id as text), 'task', task.report_id, task.step, task.created_at, null, 0, null
                from (select * from task as failed
                      where assignee is null and %1$s order by created_at limit 2000) as task
                where %3$s
            ) as standing
            join report on report.id = standing.report_id
            join edition as source on source.report_id = report.id and source.language = report.source_language
            order by standing.since, standing.id
            limit :limit
            """;

    private static final String ALL = list("true");
    private static final String OF_REPORT = list("failed.report_id = :report");
    private static final String NUMBER = "select count(*) from (%s) as failed".formatted(FAILED.formatted("true"));

    private static String list(String condition) {
        return LIST.formatted(condition, FAILED.formatted(condition), TaskRows.BLOCKED);
    }

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Journal journal;
    private final DueJobs due;
    private final ReleaseTries releases;
    private final ApplicationEventPublisher events;

    StandingStill(
            JdbcClient jdbc,
            Reports reports,
            Journal journal,
            DueJobs due,
            ReleaseTries releases,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.journal = journal;
        this.due = due;
        this.releases = releases;
        this.events = events;
    }

    /** All of it, at most {@link #MOST}. */
    public List<Standstill> all(Person me) {
        Permissions.require(me, Verb.SEE_STANDING_STILL);
        return all();
    }

    private List<Standstill> all() {
        return jdbc.sql(ALL)
                .param("limit", MOST)
                .query(StandingStill::standstill)
                .list();
    }

    /** What of a report stands still; for whoever sees the report. */
    public List<Standstill> of(UUID report) {
        return jdbc.sql(OF_REPORT)
                .param("report", report)
                .param("limit", MOST)
                .query(StandingStill::standstill)
                .list();
    }

    /** How much failed or is late; tasks nobody may take are seen in the task list. */
    public long failed() {
        return jdbc.sql(NUMBER).query(Long.class).single();
    }

    /**
     * Tries it again now.
     *
     * @throws Refusal 404 if it stands still no more; 409 if trying again cannot help
     */
    @Transactional
    public Standstill retry(Person me, String id) {
        Permissions.require(me, Verb.SEE_STANDING_STILL);
        Standstill found = all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("standing-still"));
        if (!found.canBeRetried()) {
            throw Refusal.conflict("nothing-to-retry");
        }
        reports.lock(found.reportId());
        if (id.equals(found.reportId().toString())) {
            releases.now(found.reportId());
            events.publishEvent(new ReleaseExpected(found.reportId()));
        } else {
            due.now(id);
        }
        journal.append(
                Chain.of(found.reportId()),
                Entry.by(me, "tried-again").detail(found.kind().key()));
        return found;
    }

    private static Standstill standstill(ResultSet row, int number) throws SQLException {
        Timestamp next = row.getTimestamp("next_try");
        return new Standstill(
                row.getString("id"),
                KeyedEnums.of(Standstill.Kind.class, row.getString("kind")),
                row.getObject("report_id", UUID.class),
                row.getString("headline"),
                Language.of(row.getString("source_language")),
                row.getString("step"),
                row.getTimestamp("since").toInstant(),
                row.getString("error"),
                row.getInt("tries"),
                next == null ? null : next.toInstant());
    }
}
